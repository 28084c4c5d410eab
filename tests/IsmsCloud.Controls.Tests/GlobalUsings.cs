global using Xunit;
global using TestResult = IsmsCloud.Controls.Contracts.TestResult;
