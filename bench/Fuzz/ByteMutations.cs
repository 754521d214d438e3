namespace CTCPL.Pipeline.Bench.Fuzz;

/// <summary>Damage that knows nothing of formats: what bad disks, broken uploads and careless programs do.</summary>
internal static class ByteMutations
{
    public static IReadOnlyList<Mutation> All { get; } =
    [
        new("flip-bits", static (random, good, _) => Edited(good, bytes =>
        {
            for (int i = random.Next(1, 33); i > 0; i--)
                bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        })),
        new("random-bytes", static (random, good, _) => Edited(good, bytes =>
        {
            int from = random.Next(bytes.Length);
            random.NextBytes(bytes.AsSpan(from, Math.Min(random.Next(1, 512), bytes.Length - from)));
        })),
        new("zero-block", static (random, good, _) => Edited(good, bytes =>
        {
            int from = random.Next(bytes.Length);
            bytes.AsSpan(from, Math.Min(random.Next(1, 4096), bytes.Length - from)).Clear();
        })),
        new("truncate", static (random, good, _) => good[..random.Next(good.Length)]),
        new("cut-out", static (random, good, _) =>
        {
            int from = random.Next(good.Length);
            return [.. good[..from], .. good[Math.Min(good.Length, from + random.Next(1, 1024))..]];
        }),
        new("double-block", static (random, good, _) =>
        {
            int from = random.Next(good.Length);
            int to = Math.Min(good.Length, from + random.Next(1, 4096));
            return [.. good[..to], .. good[from..to], .. good[to..]];
        }),
        new("splice", static (random, good, other) => [.. good[..random.Next(good.Length)], .. other[random.Next(other.Length)..]]),
        new("junk-around", static (random, good, _) => [.. Junk(random), .. good, .. Junk(random)]),
        new("number-edit", static (random, good, _) => Edited(good, bytes => EditNumbers(random, bytes))),
    ];

    private static byte[] Edited(byte[] good, Action<byte[]> edit)
    {
        byte[] copy = [.. good];
        edit(copy);
        return copy;
    }

    private static byte[] Junk(Random random)
    {
        byte[] junk = new byte[random.Next(2000)];
        random.NextBytes(junk);
        return junk;
    }

    /// <summary>Changes digits where they stand: lengths, offsets, counts and object numbers become lies.</summary>
    private static void EditNumbers(Random random, byte[] bytes)
    {
        for (int i = random.Next(1, 20); i > 0; i--)
        {
            int from = random.Next(bytes.Length);
            int digit = bytes.AsSpan(from).IndexOfAnyInRange((byte)'0', (byte)'9');
            if (digit >= 0)
                bytes[from + digit] = (byte)('0' + random.Next(10));
        }
    }
}
