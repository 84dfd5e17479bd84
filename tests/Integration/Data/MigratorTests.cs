using TradingChitti.Data.Migrations;
using TradingChitti.Tests.Integration.Fixtures;

namespace TradingChitti.Tests.Integration.Data;

public sealed class MigratorTests(PostgresFixture postgres)
{
    [Fact]
    public async Task Migrate_EmptyDatabase_AppliesEveryMigrationInOrder()
    {
        await using TestDatabase database = await postgres.CreateEmptyDatabaseAsync();
        IReadOnlyList<string> applied = await new Migrator(database.DataSource).MigrateAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Migrator.Names, applied);
        Assert.Equal(Migrator.Names, await database.ListAsync<string>("select name from schema_migrations order by name"));
    }

    [Fact]
    public async Task Migrate_SecondTime_AppliesNothing()
    {
        await using TestDatabase database = await postgres.CreateDatabaseAsync();
        Assert.Empty(await new Migrator(database.DataSource).MigrateAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Migrate_TwoAtOnce_ApplyEachMigrationOnce()
    {
        await using TestDatabase database = await postgres.CreateEmptyDatabaseAsync();
        Migrator migrator = new(database.DataSource);
        IReadOnlyList<string>[] applied = await Task.WhenAll(
            migrator.MigrateAsync(TestContext.Current.CancellationToken), migrator.MigrateAsync(TestContext.Current.CancellationToken));
        Assert.Equal(Migrator.Names, applied.SelectMany(names => names).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Migrate_ChangedAfterwards_IsRefused()
    {
        await using TestDatabase database = await postgres.CreateDatabaseAsync();
        await database.ExecuteAsync("update schema_migrations set checksum = 'another'");
        InvalidOperationException refused = await Assert.ThrowsAsync<InvalidOperationException>(
            () => new Migrator(database.DataSource).MigrateAsync(TestContext.Current.CancellationToken));
        Assert.Contains(Migrator.Names[0], refused.Message, StringComparison.Ordinal);
    }
}
