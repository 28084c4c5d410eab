using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IsmsCloud.Identity.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Organisations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "AccountId",
                table: "SignUps",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Onboarded",
                table: "Organisations",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "GrantedAt",
                table: "Engagements",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)));

            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "Engagements",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "RevokedReason",
                table: "Engagements",
                type: "text",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_SignUps_AccountId",
                table: "SignUps",
                column: "AccountId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_SignUps_AccountId",
                table: "SignUps");

            migrationBuilder.DropColumn(
                name: "AccountId",
                table: "SignUps");

            migrationBuilder.DropColumn(
                name: "Onboarded",
                table: "Organisations");

            migrationBuilder.DropColumn(
                name: "GrantedAt",
                table: "Engagements");

            migrationBuilder.DropColumn(
                name: "Reason",
                table: "Engagements");

            migrationBuilder.DropColumn(
                name: "RevokedReason",
                table: "Engagements");
        }
    }
}
