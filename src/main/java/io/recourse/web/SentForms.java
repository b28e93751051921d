package io.recourse.web;

import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** A form that is sent twice in one session, by whatever nodes, is carried out once. */
@Component
public class SentForms {

  private final SessionTurns turns;

  public SentForms(SessionTurns turns) {
    this.turns = turns;
  }

  /**
   * Where the work led to when the same was sent before, else where it leads now.
   *
   * @param sent names the form and all that was filled in
   */
  public String once(HttpSession session, String sent, Supplier<String> work) {
    String key = "sent:" + digest(sent);
    return turns.take(
        session,
        () -> {
          if (session.getAttribute(key) instanceof String led) {
            return led;
          }
          String leads = work.get();
          session.setAttribute(key, leads);
          return leads;
        });
  }

  private static String digest(String sent) {
    try {
      byte[] words = sent.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(words));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
