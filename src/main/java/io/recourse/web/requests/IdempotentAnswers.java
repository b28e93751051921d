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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** The same Idempotency-Key with the same body gets the first answer again. */
class IdempotentAnswers extends OncePerRequestFilter {

  static final String KEY = "Idempotency-Key";
  private static final int LONGEST_KEY = 200;

  private final AnswerStore answers;
  private final ProblemDoorman doorman;
  private final PlatformTransactionManager transactions;

  IdempotentAnswers(
      AnswerStore answers, ProblemDoorman doorman, PlatformTransactionManager transactions) {
    this.answers = answers;
    this.doorman = doorman;
    this.transactions = transactions;
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
          request,
          response,
          Problem.of(Problem.Kind.INVALID, "request.keyLength", KEY, LONGEST_KEY));
      return;
    }
    RepeatableRequest repeatable = RepeatableRequest.of(request);
    ContentCachingResponseWrapper kept = new ContentCachingResponseWrapper(response);
    answerOnce(AnswerKey.of(repeatable, key), repeatable, kept, chain);
    kept.copyBodyToResponse();
  }

  // Work and answer in one transaction: whoever lost the answer of a commit gets it by asking
  // again.
  private void answerOnce(
      AnswerKey asked,
      RepeatableRequest request,
      ContentCachingResponseWrapper response,
      FilterChain chain)
      throws ServletException, IOException {
    TransactionStatus work = transactions.getTransaction(TransactionDefinition.withDefaults());
    boolean done = false;
    try {
      done = answer(asked, request, response, chain);
    } finally {
      if (!done) {
        transactions.rollback(work);
      }
    }
    if (done) {
      transactions.commit(work);
    }
  }

  /** True when there is something new to keep. */
  private boolean answer(
      AnswerKey asked,
      RepeatableRequest request,
      ContentCachingResponseWrapper response,
      FilterChain chain)
      throws ServletException, IOException {
    if (!answers.reserve(asked)) {
      doorman.refuse(request, response, Problem.Kind.CONFLICT, "request.keyBusy");
      return false;
    }
    Optional<StoredAnswer> earlier = answers.find(asked);
    if (earlier.isPresent()) {
      answerAgain(asked, earlier.get(), request, response);
      return false;
    }
    chain.doFilter(request, response);
    if (response.getStatus() >= 400) {
      return false;
    }
    answers.keep(
        asked,
        response.getStatus(),
        response.getHeader(HttpHeaders.LOCATION),
        new String(response.getContentAsByteArray(), StandardCharsets.UTF_8));
    return true;
  }

  private void answerAgain(
      AnswerKey asked,
      StoredAnswer earlier,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    if (!Arrays.equals(earlier.bodySha256(), asked.bodySha256())
        || !earlier.request().equals(asked.request())) {
      doorman.refuse(request, response, Problem.Kind.INVALID, "request.keyReused");
      return;
    }
    response.setStatus(earlier.status());
    response.setHeader("Idempotent-Replayed", "true");
    if (earlier.location() != null) {
      response.setHeader(HttpHeaders.LOCATION, earlier.location());
    }
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.getOutputStream().write(earlier.body().getBytes(StandardCharsets.UTF_8));
  }
}
