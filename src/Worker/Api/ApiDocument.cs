using System.Text.Json.Nodes;
using CTCPL.Pipeline.Worker.Api.Findings;
using CTCPL.Pipeline.Worker.Api.Reports;
using CTCPL.Pipeline.Worker.Api.Runs;
using CTCPL.Pipeline.Worker.Api.Submissions;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CTCPL.Pipeline.Worker.Api;

/// <summary>The OpenAPI document: what the endpoints themselves do not say.</summary>
internal static class ApiDocument
{
    private const string Scheme = "key";

    private const string Description = """
        Reports on the standard of access to law, what was found in them, and sending them in. How to use it: docs/api.md.
        Every call needs `Authorization: Bearer ctcpl_…`; administrators make keys on the page /khoa-api. Lists are read page by page with `cursor`.
        Problems are RFC 9457 with a stable `code`. Members are added within v1, never renamed or removed: ignore those you do not know.
        """;

    public static IServiceCollection AddApiDocument(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.CreateSchemaReferenceId = type => OpenApiOptions.CreateDefaultSchemaReferenceId(type)?.Replace("Api", "", StringComparison.Ordinal);
        options.ShouldInclude = description => description.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo { Title = "CTCPL", Version = "1", Description = Description };
            document.Servers = [];
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
            {
                [Scheme] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A key of the page /khoa-api." },
            };
            document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Scheme, document)] = [] }];
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            if (Examples.TryGetValue(context.JsonTypeInfo.Type, out string? example))
                schema.Examples = [JsonNode.Parse(example)!];
            if (context.JsonTypeInfo.Type == typeof(Stream))
                schema.Description = "The bytes of a file.";
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            if (string.Equals(operation.OperationId, "upload", StringComparison.Ordinal))
                operation.RequestBody = Files();
            return Task.CompletedTask;
        });
    });

    /// <summary>Either of the two ways to send files in.</summary>
    private static OpenApiRequestBody Files()
    {
        var file = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" };
        return new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                ["multipart/form-data"] = new()
                {
                    Schema = new OpenApiSchema
                    {
                        Type = JsonSchemaType.Object,
                        Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
                        {
                            ["file"] = new OpenApiSchema { Type = JsonSchemaType.Array, Items = file },
                        },
                    },
                },
                ["application/octet-stream"] = new() { Schema = file },
            },
        };
    }

    private static readonly Dictionary<Type, string> Examples = new()
    {
        [typeof(ApiProblemDetails)] = """
            { "type": "urn:ctcpl:problem:notFound", "title": "Không có, hoặc khóa không được xem", "status": 404,
              "detail": "Không có báo cáo này, hoặc khóa không được xem.", "code": "notFound" }
            """,
        [typeof(ApiReport)] = """
            { "id": 12, "path": "bac-tu-liem/thuong-cat-2024.docx", "sha256": "9f2c5c0b7d1a4e1f8c2f0a6c3f0a9f5d4b1a7c6e2d3f4a5b6c7d8e9f0a1b2c3d",
              "bytes": 8367, "mediaType": "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "receivedAt": "2025-01-09T02:10:00Z",
              "unit": { "kind": "phường", "name": "Thượng Cát", "parent": "quận Bắc Từ Liêm" }, "year": 2024,
              "version": { "number": 1, "of": 1, "newest": null }, "outcome": "checked", "verdict": "findings", "reason": null,
              "standard": "qd-25-2021", "assessedAt": "2025-01-09T02:10:04Z", "counts": { "error": 1, "warning": 0, "notice": 0, "notCheckable": 0 },
              "judgedBy": { "reader": "7", "engine": "12", "standards": "3" }, "withdrawnAt": null, "originalRemovedAt": null }
            """,
        [typeof(ApiTriageChange)] = """{ "state": "falseAlarm", "note": "Đã đối chiếu bản giấy.", "version": 0 }""",
        [typeof(ApiUploaded)] = """
            { "files": [
              { "fileName": "thuong-cat-2024.docx", "outcome": "received", "submission": 31,
                "sha256": "9f2c5c0b7d1a4e1f8c2f0a6c3f0a9f5d4b1a7c6e2d3f4a5b6c7d8e9f0a1b2c3d", "bytes": 8367, "code": null,
                "message": "Tệp đang chờ kiểm tra; kết quả hiện trong bảng bên dưới." },
              { "fileName": "trong.docx", "outcome": "refused", "submission": null, "sha256": null, "bytes": null, "code": "emptyFile",
                "message": "Tệp rỗng (0 byte). Hãy mở tệp kiểm tra, lưu lại rồi gửi lại." } ] }
            """,
        [typeof(ApiSubmission)] = """
            { "id": 31, "fileName": "thuong-cat-2024.docx", "sha256": "9f2c5c0b7d1a4e1f8c2f0a6c3f0a9f5d4b1a7c6e2d3f4a5b6c7d8e9f0a1b2c3d", "bytes": 8367,
              "sentBy": "key:Cổng dịch vụ", "sentAt": "2025-01-09T02:09:58Z", "state": "checked", "reason": null, "report": 12, "outcome": "checked", "verdict": "findings" }
            """,
        [typeof(ApiFinding)] = """
            { "fingerprint": "5d0c2a9be1f40783", "report": 12, "unit": { "kind": "phường", "name": "Thượng Cát", "parent": "quận Bắc Từ Liêm" }, "year": 2024,
              "rule": "total-mismatch", "severity": "error", "outcome": "notMet", "title": "Tổng điểm không khớp", "message": "Tổng ghi 95/100, cộng được 93,75.",
              "citation": "TT 09/2021/TT-BTP, Mẫu 01", "criterion": null, "expected": "93,75", "actual": "95",
              "evidence": [ { "quote": "95/100", "line": 44, "page": null, "column": 30, "length": 6, "paragraph": 44, "table": null, "box": null } ],
              "elsewhere": [], "causedBy": null, "causedByFingerprint": null, "firstSeenAt": "2025-01-09T02:10:04Z", "step": null,
              "triage": { "state": "open", "note": "", "version": 0, "changedBy": null, "changedAt": null } }
            """,
        [typeof(ApiRun)] = """
            { "id": 40, "kind": "nightly", "state": "finished", "engine": "12", "standards": "3", "startedAt": "2025-01-09T19:00:00Z", "finishedAt": "2025-01-09T19:01:05Z",
              "reports": 1200, "assessed": 3, "read": 0, "failed": 0, "findings": { "new": 1, "changed": 0, "gone": 2, "unchanged": 4100 } }
            """,
    };
}
