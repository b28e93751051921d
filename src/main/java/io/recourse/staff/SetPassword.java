package io.recourse.staff;

import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A password is set by its owner only: by a link that is good once, or beside the one in use. */
@Service
public class SetPassword {

  private static final Duration VALIDITY = Duration.ofDays(2);
  private static final int TOKEN_BYTES = 32;

  private final Accounts accounts;
  private final Passwords passwords;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final String publicUrl;
  private final SecureRandom random = new SecureRandom();

  SetPassword(
      Accounts accounts,
      Passwords passwords,
      ApplicationEventPublisher events,
      Clock clock,
      @Value("${recourse.public-url}") String publicUrl) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.events = events;
    this.clock = clock;
    this.publicUrl = publicUrl;
  }

  /** The address at which the account's owner sets a password, once and within two days. */
  @Transactional
  public String link(String name) {
    if (accounts.passwordHash(name).isEmpty()) {
      throw Problem.notFound("staff.unknown", name);
    }
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    accounts.invite(name, digest(token), clock.instant().plus(VALIDITY));
    tell("StaffInvited", "A link to set a password was made.", name);
    return publicUrl + "/set-password/" + token;
  }

  /** Whose link this is; empty when it is unknown, used or too old. */
  public Optional<String> ownerOf(String token) {
    return accounts.invited(digest(token), clock.instant());
  }

  @Transactional
  public void byLink(String token, String password) {
    String name =
        accounts
            .spend(digest(token), clock.instant())
            .orElseThrow(() -> Problem.notFound("staff.link"));
    set(name, password);
  }

  @Transactional
  public void own(String name, String now, String password) {
    if (accounts.passwordHash(name).filter(hash -> passwords.fits(now, hash)).isEmpty()) {
      throw Problem.invalid("/now", "staff.password.now");
    }
    set(name, password);
  }

  private void set(String name, String password) {
    accounts.setPassword(name, passwords.accepted(name, password));
    tell("StaffPasswordSet", "A password was set by its owner.", name);
  }

  private void tell(String type, String summary, String name) {
    events.publishEvent(DomainEvent.ofSystem(type, summary, Map.of("account", name)));
  }

  private static byte[] digest(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
