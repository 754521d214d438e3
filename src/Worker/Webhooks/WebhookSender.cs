using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Storage.Webhooks;

namespace CTCPL.Pipeline.Worker.Webhooks;

/// <summary>Makes one attempt at one delivery. Follows no redirect, keeps no cookie, and reads of the answer only its beginning.</summary>
internal sealed class WebhookSender(WebhookOptions options, TimeProvider time) : IDisposable
{
    /// <summary>Bytes of an answer that are kept to be shown.</summary>
    private const int KeptAnswer = 500;

    private readonly HttpClient _client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        MaxResponseHeadersLength = 16,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ActivityHeadersPropagator = null,
    })
    { Timeout = Timeout.InfiniteTimeSpan };

    public async Task<WebhookAnswer> SendAsync(DueDelivery delivery, CancellationToken cancellationToken)
    {
        if (WebhookAddress.Complaint(delivery.Address, options) is { } complaint)
            return new WebhookAnswer(Status: null, complaint); // what was allowed once may not be any more
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.Timeout);
        try
        {
            using HttpRequestMessage request = Request(delivery);
            using HttpResponseMessage answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            int status = (int)answer.StatusCode;
            return answer.IsSuccessStatusCode
                ? new WebhookAnswer(status, Problem: null)
                : new WebhookAnswer(status, await ProblemAsync(answer, limit.Token));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new WebhookAnswer(Status: null, string.Create(Wording.Vietnamese, $"Máy nhận không trả lời trong {options.Timeout.TotalSeconds} giây."));
        }
        catch (HttpRequestException e)
        {
            return new WebhookAnswer(Status: null, Words(e));
        }
        catch (IOException e)
        {
            return new WebhookAnswer(Status: null, "Kết nối bị ngắt: " + Cut(e.Message));
        }
    }

    public void Dispose() => _client.Dispose();

    private HttpRequestMessage Request(DueDelivery delivery)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, delivery.Address)
        {
            Content = new StringContent(delivery.Body, Encoding.UTF8, new MediaTypeHeaderValue("application/json", "utf-8")),
        };
        request.Headers.Add(WebhookSignature.Header, WebhookSignature.Of(delivery.Secret, time.GetUtcNow(), delivery.Body));
        request.Headers.Add(WebhookSignature.DeliveryHeader, delivery.Id.ToString());
        request.Headers.UserAgent.ParseAdd("ctcpl-webhook/1");
        return request;
    }

    private static async Task<string> ProblemAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        if (answer.StatusCode is >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest)
            return "Máy nhận chuyển hướng sang nơi khác; không đi theo. Hãy sửa địa chỉ.";
        byte[] beginning = new byte[KeptAnswer];
        await using Stream body = await answer.Content.ReadAsStreamAsync(cancellationToken);
        int count = await body.ReadAtLeastAsync(beginning, KeptAnswer, throwOnEndOfStream: false, cancellationToken);
        string words = Cut(Encoding.UTF8.GetString(beginning, 0, count));
        return words.Length == 0 ? "Máy nhận từ chối." : "Máy nhận từ chối: " + words;
    }

    private static string Words(HttpRequestException e) => e.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => "Không tìm thấy tên máy nhận.",
        HttpRequestError.SecureConnectionError => "Không lập được kết nối TLS (chứng thư của máy nhận không hợp lệ?).",
        HttpRequestError.ConnectionError when e.InnerException is SocketException socket => $"Không kết nối được tới máy nhận ({socket.SocketErrorCode}).",
        _ => "Gửi không được: " + Cut(e.Message),
    };

    /// <summary>What can be shown and stored: no control characters.</summary>
    private static string Cut(string words)
    {
        string visible = string.Concat(words.Select(c => char.IsControl(c) || char.IsSurrogate(c) ? ' ' : c)).Trim();
        return visible.Length <= KeptAnswer ? visible : visible[..KeptAnswer];
    }
}

/// <summary>What came of an attempt.</summary>
/// <param name="Status">HTTP status; <c>null</c> when there was no answer.</param>
/// <param name="Problem">Why it was not taken, in Vietnamese; <c>null</c> when it was.</param>
internal sealed record WebhookAnswer(int? Status, string? Problem);
