using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WebStudio.Data.Migrations
{
    /// <inheritdoc />
    public partial class StageTimes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "StageTimes",
                table: "jobs",
                type: "TEXT",
                nullable: true);

            // They were in the result before.
            migrationBuilder.Sql(
                """
                UPDATE jobs SET StageTimes = json_extract(Result, '$.stage_seconds'), Result = json_remove(Result, '$.stage_seconds')
                WHERE json_valid(Result) AND json_type(Result, '$.stage_seconds') = 'object'
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "StageTimes",
                table: "jobs");
        }
    }
}
