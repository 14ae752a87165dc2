using Microsoft.Data.Sqlite;

namespace WebStudio.Jobs.Usage;

/// <summary>One row of the usage statistics as it is read in passing.</summary>
/// <param name="Quarter">The beginning of the quarter of an hour in which the job finished, UTC: every time zone is whole quarters away.</param>
internal readonly record struct UsageRow(DateTime Quarter, string Kind, bool Success, string? Reason, long Bytes, double Seconds, string? Agent, string? Address);

/// <summary>Reads usage statistics as fast as SQLite gives them; with Entity Framework a million rows take several times as long.</summary>
internal static class UsageRows
{
    private const string Columns = "SELECT timestamp, kind, success, reason, file_size, processing_time, user_agent, ip_address FROM usage_stats WHERE ($kind IS NULL OR kind = $kind)";

    private const string Bounded = Columns + " AND timestamp >= $from AND timestamp < $to";

    // Rows between two looks at whether somebody still wants them.
    private const int Stride = 8192;

    public static IEnumerable<UsageRow> Read(SqliteConnection connection, UsageFilter filter, CancellationToken cancel)
    {
        using var command = connection.CreateCommand();
        command.CommandText = filter.IsBounded ? Bounded : Columns;
        command.Parameters.AddWithValue("$kind", (object?)filter.Kind ?? DBNull.Value);
        if (filter.IsBounded)
        {
            command.Parameters.AddWithValue("$from", filter.From ?? DateTime.MinValue);
            command.Parameters.AddWithValue("$to", filter.To ?? DateTime.MaxValue);
        }
        using var reader = command.ExecuteReader();
        for (var count = 1; reader.Read(); count++)
        {
            if (count % Stride == 0)
                cancel.ThrowIfCancellationRequested();
            yield return new UsageRow(
                QuarterOf(reader.GetString(0)), reader.GetString(1), reader.GetInt64(2) != 0, Text(reader, 3), reader.GetInt64(4), reader.GetDouble(5), Text(reader, 6), Text(reader, 7));
        }
    }

    private static string? Text(SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    // From the form in which SQLite keeps times: 2026-11-21 13:45:00.1234567.
    private static DateTime QuarterOf(ReadOnlySpan<char> text) =>
        new((Two(text, 0) * 100) + Two(text, 2), Two(text, 5), Two(text, 8), text.Length > 12 ? Two(text, 11) : 0, text.Length > 15 ? Two(text, 14) / 15 * 15 : 0, 0, DateTimeKind.Utc);

    private static int Two(ReadOnlySpan<char> text, int at) => ((text[at] - '0') * 10) + text[at + 1] - '0';
}
