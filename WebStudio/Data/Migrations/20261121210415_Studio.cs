using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WebStudio.Data.Migrations
{
    /// <inheritdoc />
    public partial class Studio : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "reason",
                table: "usage_stats",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "DeletedAt",
                table: "jobs",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ErrorDetail",
                table: "jobs",
                type: "TEXT",
                maxLength: 8000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Node",
                table: "jobs",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "PinnedAt",
                table: "jobs",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "QueuedAt",
                table: "jobs",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_jobs_DeletedAt",
                table: "jobs",
                column: "DeletedAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_jobs_DeletedAt",
                table: "jobs");

            migrationBuilder.DropColumn(
                name: "reason",
                table: "usage_stats");

            migrationBuilder.DropColumn(
                name: "DeletedAt",
                table: "jobs");

            migrationBuilder.DropColumn(
                name: "ErrorDetail",
                table: "jobs");

            migrationBuilder.DropColumn(
                name: "Node",
                table: "jobs");

            migrationBuilder.DropColumn(
                name: "PinnedAt",
                table: "jobs");

            migrationBuilder.DropColumn(
                name: "QueuedAt",
                table: "jobs");
        }
    }
}
