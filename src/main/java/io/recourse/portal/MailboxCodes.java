package io.recourse.portal;

import static io.recourse.common.Problem.Kind.TOO_MANY;

import io.recourse.common.Problem;
import io.recourse.messages.MailNotSent;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Six digits mailed to the address of an order prove that whoever types them reads its mails
 * (INT-07). A code is good for ten minutes, once, and for five tries; the newest counts. Only a
 * hash of it is kept.
 */
@Service
public class MailboxCodes {

  public static final Duration VALID = Duration.ofMinutes(10);
  public static final Duration COUNTED = Duration.ofDays(1);

  static final int TRIES = 5;
  private static final int MOST_WITHIN_VALIDITY = 3;
  private static final int MOST_A_DAY = 10;
  private static final int BEYOND = 1_000_000;

  private final CodeBook book;
  private final CodeMail mail;
  private final PasswordEncoder hashes;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  MailboxCodes(CodeBook book, CodeMail mail, PasswordEncoder hashes, Clock clock) {
    this.book = book;
    this.mail = mail;
    this.hashes = hashes;
    this.clock = clock;
  }

  /**
   * Whose mailbox is to be proved, and for what.
   *
   * @param about number of the order, or of the case where it has none
   * @param person key of the person
   */
  public record Mailbox(String about, String person, String email) {}

  /** What became of a code that was typed. */
  public enum Answer {
    RIGHT,
    WRONG,
    /** None can be typed any more: too old, used, or tried too often. */
    OVER
  }

  /** Mails a code, unless one that was mailed can still be typed. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void ask(Mailbox of, Locale language) {
    book.hold(of);
    if (!book.isOpen(of, since(VALID), TRIES)) {
      send(of, language);
    }
  }

  /**
   * Mails another code; those before are worth nothing then.
   *
   * @throws Problem TOO_MANY after three in ten minutes or ten in a day, CONFLICT where no mail
   *     goes out now
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void askAgain(Mailbox of, Locale language) {
    book.hold(of);
    send(of, language);
  }

  private void send(Mailbox of, Locale language) {
    boolean often =
        book.askedSince(of, since(VALID)) >= MOST_WITHIN_VALIDITY
            || book.askedSince(of, since(COUNTED)) >= MOST_A_DAY;
    if (often) {
      throw Problem.of(TOO_MANY, "code.often");
    }
    String code = "%06d".formatted(random.nextInt(BEYOND));
    book.keep(of, hashes.encode(code), clock.instant());
    try {
      mail.send(of, code, language);
    } catch (MailNotSent later) {
      throw Problem.conflict("code.noMail");
    }
  }

  /** Each call is one of the five tries. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public Answer confirm(Mailbox of, String typed) {
    Optional<CodeBook.Kept> kept = book.tryNewest(of, since(VALID), TRIES);
    if (kept.isEmpty()) {
      return Answer.OVER;
    }
    if (!hashes.matches(digits(typed), kept.get().hash())) {
      return Answer.WRONG;
    }
    return book.use(kept.get(), clock.instant()) ? Answer.RIGHT : Answer.OVER;
  }

  /** However it was pasted: in two halves, or in the wide digits of an input method. */
  private static String digits(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s-]", "");
  }

  private Instant since(Duration age) {
    return clock.instant().minus(age);
  }
}
