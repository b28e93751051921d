package io.recourse.web.requests;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who asked what under which key. */
@SuppressWarnings("ArrayRecordComponent")
record AnswerKey(String principal, String key, String request, byte[] bodySha256) {

  static AnswerKey of(RepeatableRequest request, String key) {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    String what = request.getMethod() + " " + request.getRequestURI();
    return new AnswerKey(principal(who), key, what, sha256(request.body()));
  }

  /** A customer may be called as one of the staff; a link's holder gets no answers but its own. */
  private static String principal(Authentication who) {
    String rights =
        who.getAuthorities().stream()
            .map(GrantedAuthority::getAuthority)
            .filter(right -> right.equals("ROLE_CUSTOMER") || right.startsWith("CASE_"))
            .sorted()
            .collect(Collectors.joining(" "));
    return rights.isEmpty() ? who.getName() : rights + " " + who.getName();
  }

  private static byte[] sha256(byte[] body) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(body);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
