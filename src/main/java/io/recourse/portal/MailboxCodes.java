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
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Six digits mailed to the address of an order prove that whoever types them reads its mails
 * (INT-07). A code is good for ten minutes, once, and for five tries; the newest counts. Only a
 * hash of it is kept. Mailing takes as long as a mail server likes, and a wrong try counts whatever
 * becomes of its call: none of it is done within a transaction.
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
  private final TransactionTemplate own;
  private final SecureRandom random = new SecureRandom();

  MailboxCodes(
      CodeBook book, CodeMail mail, PasswordEncoder hashes, Clock clock, TransactionTemplate own) {
    this.book = book;
    this.mail = mail;
    this.hashes = hashes;
    this.clock = clock;
    this.own = own;
  }

  /**
   * Whose mailbox is to be proved, and for what.
   *
   * @param about number of the order, or else of the case, or serial of the unit, that has none
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

  /**
   * A code that was typed.
   *
   * @param code its id where it was right, by which it is given back; null otherwise
   */
  public record Typed(Answer answer, Long code) {}

  /** Mails a code, unless one that was mailed can still be typed. */
  @Transactional(propagation = Propagation.NEVER)
  public void ask(Mailbox of, Locale language) {
    mail(of, language, false);
  }

  /**
   * Mails another code; those before are worth nothing then.
   *
   * @throws Problem TOO_MANY after three in ten minutes or ten in a day, CONFLICT where no mail
   *     goes out now
   */
  @Transactional(propagation = Propagation.NEVER)
  public void askAgain(Mailbox of, Locale language) {
    mail(of, language, true);
  }

  private void mail(Mailbox of, Locale language, boolean another) {
    String code = "%06d".formatted(random.nextInt(BEYOND));
    Long kept = own.execute(begun -> isAsked(of, another) ? keep(of, code) : null);
    if (kept != null) {
      send(of, code, language, kept);
    }
  }

  /** Not where one is on its way at this moment. */
  private boolean isAsked(Mailbox of, boolean another) {
    return book.hold(of) && (another || !book.isOpen(of, since(VALID), TRIES));
  }

  private long keep(Mailbox of, String code) {
    boolean often =
        book.askedSince(of, since(VALID)) >= MOST_WITHIN_VALIDITY
            || book.askedSince(of, since(COUNTED)) >= MOST_A_DAY;
    if (often) {
      throw Problem.of(TOO_MANY, "code.often");
    }
    return book.keep(of, hashes.encode(code), clock.instant());
  }

  private void send(Mailbox of, String code, Locale language, long kept) {
    try {
      mail.send(of, code, language);
    } catch (MailNotSent later) {
      book.takeBack(kept);
      throw Problem.conflict("code.noMail");
    }
  }

  /** Each call is one of the five tries. */
  @Transactional(propagation = Propagation.NEVER)
  public Typed confirm(Mailbox of, String typed) {
    Optional<CodeBook.Kept> kept = book.tryNewest(of, since(VALID), TRIES);
    if (kept.isEmpty()) {
      return new Typed(Answer.OVER, null);
    }
    if (!hashes.matches(digits(typed), kept.get().hash())) {
      return new Typed(Answer.WRONG, null);
    }
    return book.use(kept.get(), clock.instant())
        ? new Typed(Answer.RIGHT, kept.get().id())
        : new Typed(Answer.OVER, null);
  }

  /** What this code was typed for was refused: it can be typed once more, if it is the newest. */
  @Transactional(propagation = Propagation.NEVER)
  public void giveBack(long code) {
    book.giveBack(code);
  }

  /** However it was pasted: in two halves, or in the wide digits of an input method. */
  private static String digits(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s-]", "");
  }

  private Instant since(Duration age) {
    return clock.instant().minus(age);
  }
}
