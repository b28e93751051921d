package io.recourse.web.requests;

import io.recourse.common.Contended;
import io.recourse.common.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Work and answer in one transaction: whoever lost the answer of a commit gets it by asking again.
 * One that lost a race is done anew in the next transaction; what it had answered is forgotten.
 */
@Component
class AnswerOnce {

  /** The work of one request, which can be done again. */
  @FunctionalInterface
  interface Work {
    void answer(HttpServletResponse response) throws Exception;
  }

  private final AnswerStore answers;
  private final PlatformTransactionManager transactions;
  private final Contended contended;

  AnswerOnce(AnswerStore answers, PlatformTransactionManager transactions, Contended contended) {
    this.answers = answers;
    this.transactions = transactions;
    this.contended = contended;
  }

  /** Writes the first answer under this key; does the work only when there is none yet. */
  void answer(AnswerKey asked, HttpServletResponse response, Work work) throws Exception {
    ContentCachingResponseWrapper kept = new ContentCachingResponseWrapper(response);
    var ignored =
        contended.attempt(
            () -> {
              inOneTransaction(asked, kept, work);
              return kept;
            });
    kept.copyBodyToResponse();
  }

  private void inOneTransaction(AnswerKey asked, ContentCachingResponseWrapper response, Work work)
      throws Exception {
    TransactionStatus transaction =
        transactions.getTransaction(TransactionDefinition.withDefaults());
    try {
      if (isDone(asked, response, work)) {
        keep(asked, response, transaction);
      }
    } finally {
      if (!transaction.isCompleted()) {
        transactions.rollback(transaction);
      }
    }
  }

  /** False when nothing came of it that is to be kept: it was done before, or was refused. */
  private boolean isDone(AnswerKey asked, HttpServletResponse response, Work work)
      throws Exception {
    if (!answers.reserve(asked)) {
      throw Problem.conflict("request.keyBusy");
    }
    Optional<StoredAnswer> earlier = answers.find(asked);
    if (earlier.isPresent()) {
      answerAgain(asked, earlier.get(), response);
      return false;
    }
    work.answer(response);
    return response.getStatus() < 400;
  }

  /** An answer whose commit failed was never given. */
  private void keep(
      AnswerKey asked, ContentCachingResponseWrapper response, TransactionStatus transaction) {
    try {
      answers.keep(
          asked,
          response.getStatus(),
          response.getHeader(HttpHeaders.LOCATION),
          new String(response.getContentAsByteArray(), StandardCharsets.UTF_8));
      transactions.commit(transaction);
    } catch (RuntimeException failure) {
      response.reset();
      throw failure;
    }
  }

  private static void answerAgain(
      AnswerKey asked, StoredAnswer earlier, HttpServletResponse response) throws IOException {
    if (!Arrays.equals(earlier.bodySha256(), asked.bodySha256())
        || !earlier.request().equals(asked.request())) {
      throw Problem.of(Problem.Kind.INVALID, "request.keyReused");
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
