package io.recourse.web.requests;

import io.recourse.common.Problem;
import io.recourse.web.security.ProblemDoorman;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** The same Idempotency-Key with the same body gets the first answer again, once stored. */
class IdempotentAnswers extends OncePerRequestFilter {

  static final String KEY = "Idempotency-Key";
  private static final int LONGEST_KEY = 200;

  private final AnswerStore answers;
  private final ProblemDoorman doorman;

  IdempotentAnswers(AnswerStore answers, ProblemDoorman doorman) {
    this.answers = answers;
    this.doorman = doorman;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String type = String.valueOf(request.getContentType());
    return !"POST".equals(request.getMethod())
        || request.getHeader(KEY) == null
        || !type.startsWith(MediaType.APPLICATION_JSON_VALUE)
        || SecurityContextHolder.getContext().getAuthentication() == null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String key = request.getHeader(KEY);
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      doorman.refuse(
          request, response, Problem.Kind.INVALID, KEY + " has 1 to " + LONGEST_KEY + " signs.");
      return;
    }
    RepeatableRequest repeatable = RepeatableRequest.of(request);
    AnswerKey asked = AnswerKey.of(repeatable, key);
    Optional<StoredAnswer> earlier = answers.begin(asked);
    if (earlier.isPresent()) {
      answerAgain(asked, earlier.get(), request, response);
    } else {
      answerFirst(asked, repeatable, response, chain);
    }
  }

  private void answerAgain(
      AnswerKey asked,
      StoredAnswer earlier,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    if (!Arrays.equals(earlier.bodySha256(), asked.bodySha256())
        || !earlier.request().equals(asked.request())) {
      doorman.refuse(
          request, response, Problem.Kind.INVALID, "This key was used for another request.");
    } else if (earlier.status() == null) {
      doorman.refuse(
          request, response, Problem.Kind.CONFLICT, "The first request is still being answered.");
    } else {
      response.setStatus(earlier.status());
      response.setHeader("Idempotent-Replayed", "true");
      if (earlier.location() != null) {
        response.setHeader(HttpHeaders.LOCATION, earlier.location());
      }
      response.setContentType(MediaType.APPLICATION_JSON_VALUE);
      response.getOutputStream().write(earlier.body().getBytes(StandardCharsets.UTF_8));
    }
  }

  private void answerFirst(
      AnswerKey asked, RepeatableRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ContentCachingResponseWrapper kept = new ContentCachingResponseWrapper(response);
    boolean answered = false;
    try {
      chain.doFilter(request, kept);
      answered = kept.getStatus() < 400;
    } finally {
      if (answered) {
        answers.keep(
            asked,
            kept.getStatus(),
            kept.getHeader(HttpHeaders.LOCATION),
            new String(kept.getContentAsByteArray(), StandardCharsets.UTF_8));
      } else {
        answers.forget(asked);
      }
      kept.copyBodyToResponse();
    }
  }
}
