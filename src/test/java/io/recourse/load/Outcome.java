package io.recourse.load;

import java.net.http.HttpResponse;

/** What became of a request: done, asked to come again, or neither. */
enum Outcome {
  ANSWERED,
  REFUSED,
  FAILED;

  static Outcome of(HttpResponse<String> answer) {
    int status = answer.statusCode();
    boolean later = answer.headers().firstValue("Retry-After").isPresent();
    if (later && (status == 503 || status == 429)) {
      return REFUSED;
    }
    boolean done = status < 300 || status < 400 && !isPage(answer);
    return done ? ANSWERED : FAILED;
  }

  /** Who is sent elsewhere saw no page. */
  private static boolean isPage(HttpResponse<String> answer) {
    return answer.request().method().equals("GET");
  }

  static String words(HttpResponse<String> answer) {
    String first = answer.body().lines().findFirst().orElse("");
    return "%s %s: %d %s"
        .formatted(
            answer.request().method(),
            answer.uri().getPath(),
            answer.statusCode(),
            first.substring(0, Math.min(first.length(), 200)));
  }
}
