package io.recourse.web.requests;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who asked what under which key. */
@SuppressWarnings("ArrayRecordComponent")
record AnswerKey(String principal, String key, String request, byte[] bodySha256) {

  static AnswerKey of(RepeatableRequest request, String key) {
    String principal = SecurityContextHolder.getContext().getAuthentication().getName();
    String what = request.getMethod() + " " + request.getRequestURI();
    return new AnswerKey(principal, key, what, sha256(request.body()));
  }

  private static byte[] sha256(byte[] body) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(body);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
