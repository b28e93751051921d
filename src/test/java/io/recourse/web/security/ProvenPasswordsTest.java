package io.recourse.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.testing.RecourseTest;
import io.recourse.web.AttemptLimit;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A program that signs each request by name and password is hashed once, and trusted no longer. */
@RecourseTest
class ProvenPasswordsTest {

  private static final String PASSWORD = "long enough";

  @Autowired JdbcClient jdbc;
  @Autowired PasswordEncoder passwords;
  @Autowired StaffAccounts accounts;
  @Autowired AttemptLimit limit;

  final AtomicInteger hashed = new AtomicInteger();
  String name;
  CountedSignIn door;

  @BeforeEach
  void employ() {
    name = "p" + System.nanoTime();
    jdbc.sql(
            "insert into staff (username, display_name, password_hash, roles)"
                + " values (?, 'Program', ?, array['agent', 'lead'])")
        .params(name, passwords.encode(PASSWORD))
        .update();
    door = door(Duration.ofHours(1));
  }

  @Test
  @DisplayName("PLT-01 the same right password is hashed once, for each account of it")
  void once() {
    for (int i = 0; i < 50; i++) {
      assertThat(signIn(PASSWORD).isAuthenticated()).isTrue();
    }
    assertThat(hashed).hasValue(1);
  }

  @Test
  @DisplayName("STF-02 after its time the password is hashed again")
  void forgotten() {
    door = door(Duration.ZERO);
    assertThat(signIn(PASSWORD).isAuthenticated()).isTrue();
    int before = hashed.get();
    assertThat(signIn(PASSWORD).isAuthenticated()).isTrue();
    assertThat(hashed.get()).isGreaterThan(before);
  }

  @Test
  @DisplayName("STF-02 a new password holds at once, and the old one is wrong at once")
  void changedPassword() {
    assertThat(signIn(PASSWORD).isAuthenticated()).isTrue();
    change("password_hash = '" + passwords.encode("another one") + "'");

    assertThatThrownBy(() -> signIn(PASSWORD)).isInstanceOf(BadCredentialsException.class);
    assertThat(signIn("another one").isAuthenticated()).isTrue();
  }

  @Test
  @DisplayName("STF-02 a closed account is refused at once, and let in again once it is open")
  void closed() {
    assertThat(signIn(PASSWORD).isAuthenticated()).isTrue();
    change("active = false");
    assertThatThrownBy(() -> signIn(PASSWORD)).isInstanceOf(DisabledException.class);
    change("active = true");
    assertThat(signIn(PASSWORD).isAuthenticated()).isTrue();
  }

  @Test
  @DisplayName("STF-02 other roles hold from the next request on")
  void otherRoles() {
    assertThat(roles()).contains("ROLE_LEAD");
    change("roles = array['agent']");
    assertThat(roles()).contains("ROLE_AGENT").doesNotContain("ROLE_LEAD");
  }

  @Test
  @DisplayName(
      "STF-02 a wrong password costs a hash each and is counted, beside one that is remembered")
  void wrongOnes() {
    assertThat(signIn(PASSWORD).isAuthenticated()).isTrue();
    int refused = 0;
    for (int i = 0; i < 20; i++) {
      int before = hashed.get();
      try {
        Authentication ignored = signIn("wrong " + i);
        throw new AssertionError("let in");
      } catch (TooManyTries locked) {
        refused++;
      } catch (BadCredentialsException wrong) {
        assertThat(hashed.get()).as("hashed").isEqualTo(before + 1);
      }
    }
    assertThat(refused).as("not checked any more").isGreaterThan(7);
    assertThat(signIn(PASSWORD).isAuthenticated()).as("who is known is not locked out").isTrue();
    door = door(Duration.ofHours(1));
    assertThatThrownBy(() -> signIn(PASSWORD))
        .as("a process that knows it not")
        .isInstanceOf(TooManyTries.class);
  }

  @Test
  @DisplayName("STF-02 no more than ten thousand are remembered, and the newest is one of them")
  void bounded() {
    ProvenPasswords proven = new ProvenPasswords(Duration.ofHours(1));
    for (int i = 0; i <= 10_000; i++) {
      proven.add("hash", "password " + i);
    }
    assertThat(proven.holds("hash", "password 0")).isFalse();
    assertThat(proven.holds("hash", "password 10000")).isTrue();
    assertThat(proven.holds("other hash", "password 10000")).isFalse();
  }

  private CountedSignIn door(Duration remembered) {
    return new CountedSignIn(accounts, new Counting(), limit, new ProvenPasswords(remembered));
  }

  private Authentication signIn(String password) {
    return door.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(name, password));
  }

  private java.util.List<String> roles() {
    return signIn(PASSWORD).getAuthorities().stream().map(Object::toString).toList();
  }

  private void change(String what) {
    jdbc.sql("update staff set " + what + " where username = ?").param(name).update();
  }

  /** The product's own, each hash counted. */
  private final class Counting implements PasswordEncoder {

    @Override
    public String encode(CharSequence password) {
      return passwords.encode(password);
    }

    @Override
    public boolean matches(CharSequence password, String hash) {
      hashed.incrementAndGet();
      return passwords.matches(password, hash);
    }
  }
}
