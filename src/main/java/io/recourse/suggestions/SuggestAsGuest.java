package io.recourse.suggestions;

import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.messages.MailNotSent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody suggests something without an order (INT-08). Nobody writes in another's name: it
 * becomes a case once the reader of the mailbox says so by a link, within a day; else it is
 * forgotten.
 */
@Service
public class SuggestAsGuest {

  public static final Duration VALID = Duration.ofDays(1);

  /** So many wait of one mailbox, lest it is filled by others. */
  private static final int MOST = 3;

  private final GuestBook book;
  private final GuestMail mail;
  private final Clock clock;
  private final String publicUrl;

  SuggestAsGuest(
      GuestBook book,
      GuestMail mail,
      Clock clock,
      @Value("${recourse.public-url}") String publicUrl) {
    this.book = book;
    this.mail = mail;
    this.clock = clock;
    this.publicUrl = publicUrl;
  }

  /**
   * @throws Problem CONFLICT while three of the mailbox wait, or where no mail goes out now;
   *     nothing is kept then
   */
  public void ask(GuestSuggestion said) {
    if (book.waiting(said.email(), since()) >= MOST) {
      throw Problem.conflict("suggestion.guest.many", MOST);
    }
    String token = UUID.randomUUID().toString();
    book.keep(hash(token), said, clock.instant());
    try {
      mail.ask(said, URI.create(publicUrl + "/portal/suggestions/guest/" + token));
    } catch (MailNotSent later) {
      var unused = book.take(hash(token));
      throw Problem.conflict("suggestion.guest.noMail");
    }
  }

  /** What waits behind a link; empty where it was used, is too old or none of ours. */
  @Transactional(readOnly = true)
  public Optional<GuestSuggestion> behind(String token) {
    return book.find(hash(token), since());
  }

  /**
   * It is theirs: opened once; empty where it is gone. What cannot be opened now goes on waiting.
   */
  @Transactional
  public Optional<CaseNumber> confirm(String token, Function<GuestSuggestion, CaseNumber> open) {
    return behind(token).filter(found -> book.take(hash(token))).map(open);
  }

  private Instant since() {
    return clock.instant().minus(VALID);
  }

  private static String hash(String token) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
