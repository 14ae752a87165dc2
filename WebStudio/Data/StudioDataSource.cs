using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace WebStudio.Data;

/// <summary>
/// Connections to the studio's SQLite file that wait for a lock inside SQLite, which looks again after milliseconds;
/// Microsoft.Data.Sqlite alone looks again after 150 ms, which a person who waits for a start would feel.
/// </summary>
public sealed class StudioDataSource(string file) : DbDataSource
{
    private const string WaitForLock = "PRAGMA busy_timeout = 30000";

    public override string ConnectionString { get; } = new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = 30, ForeignKeys = true }.ConnectionString;

    /// <summary>The same for Entity Framework, which opens connections itself.</summary>
    public static DbConnectionInterceptor Interceptor { get; } = new WaitInterceptor();

    protected override DbConnection CreateDbConnection()
    {
        var connection = new SqliteConnection(ConnectionString);
        connection.StateChange += (_, change) =>
        {
            if (change.CurrentState == System.Data.ConnectionState.Open)
                Prepare(connection);
        };
        return connection;
    }

    private static void Prepare(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = WaitForLock;
        command.ExecuteNonQuery();
    }

    private sealed class WaitInterceptor : DbConnectionInterceptor
    {
        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Prepare(connection);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            // SQLite has no asynchronous calls.
            Prepare(connection);
            return Task.CompletedTask;
        }
    }
}
