using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WebStudio.Data.Migrations
{
    /// <inheritdoc />
    public partial class JobKey : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Key",
                table: "jobs",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_jobs_Key",
                table: "jobs",
                column: "Key");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_jobs_Key",
                table: "jobs");

            migrationBuilder.DropColumn(
                name: "Key",
                table: "jobs");
        }
    }
}
