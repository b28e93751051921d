package io.recourse.web.problems;

import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.web.ProblemWords;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/**
 * A problem as RFC 9457 document: type, title, status, detail, instance, errors. The type is for
 * programs and never changes; title and details are in the language of the request.
 */
@Component
public class ProblemBody {

  private final ProblemWords words;

  ProblemBody(ProblemWords words) {
    this.words = words;
  }

  /** One refused field as clients read it. */
  record FieldView(String pointer, String detail) {

    static FieldView of(FieldError error) {
      return new FieldView(error.pointer(), error.detail());
    }
  }

  public ProblemDetail of(Problem problem, HttpServletRequest request) {
    Locale language = words.languageOf(request);
    Problem said = words.in(language, problem);
    ProblemDetail body = ProblemDetail.forStatus(problem.kind().status());
    String name = problem.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    body.setType(URI.create("urn:recourse:problem:" + name));
    body.setTitle(words.title(problem.kind(), language));
    body.setDetail(said.getMessage());
    body.setInstance(uri(request.getRequestURI()));
    if (!said.errors().isEmpty()) {
      body.setProperty("errors", said.errors().stream().map(FieldView::of).toList());
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
}
