using IsmsCloud.Http.Client;

namespace IsmsCloud.Web.Records;

public static class RecordAnswers
{
    public static async Task<ApiResult<RecordView>> AsView<T>(this Task<ApiResult<T>> call)
    {
        var answer = await call;
        return answer.Ok ? new() { Value = RecordView.Of(answer.Value), Version = answer.Version } : new() { Problem = answer.Problem };
    }

    public static ApiResult<ApiPage<RecordView>> AsViews<T>(this ApiResult<ApiPage<T>> answer) => answer.Ok
        ? new() { Value = new([.. answer.Value.Items.Select(RecordView.Of)], answer.Value.Next, answer.Value.Total) }
        : new() { Problem = answer.Problem };
}
