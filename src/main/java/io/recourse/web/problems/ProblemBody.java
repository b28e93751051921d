package io.recourse.web.problems;

import io.recourse.common.Problem;
import java.net.URI;
import java.util.Locale;
import org.springframework.http.ProblemDetail;

/** A problem as RFC 9457 document: type, title, status, detail, instance, errors. */
public final class ProblemBody {

  private ProblemBody() {}

  public static ProblemDetail of(Problem problem, String instance) {
    ProblemDetail body = ProblemDetail.forStatus(problem.kind().status());
    String name = problem.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    body.setType(URI.create("urn:recourse:problem:" + name));
    body.setTitle(title(problem.kind()));
    body.setDetail(problem.getMessage());
    body.setInstance(uri(instance));
    if (!problem.errors().isEmpty()) {
      body.setProperty("errors", problem.errors());
    }
    return body;
  }

  private static URI uri(String instance) {
    try {
      return URI.create(instance);
    } catch (IllegalArgumentException e) {
      return URI.create("about:blank");
    }
  }

  private static String title(Problem.Kind kind) {
    return switch (kind) {
      case MALFORMED -> "The request cannot be read";
      case UNAUTHENTICATED -> "Not signed in";
      case FORBIDDEN -> "Not allowed";
      case NOT_FOUND -> "Not found";
      case CONFLICT -> "Not possible in this state";
      case STALE -> "Somebody changed it meanwhile";
      case TOO_LARGE -> "Too large";
      case UNSUPPORTED_TYPE -> "Type not accepted";
      case INVALID -> "Fields that cannot be accepted";
      case TOO_MANY -> "Too many requests";
    };
  }
}
