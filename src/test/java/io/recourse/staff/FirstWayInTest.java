package io.recourse.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.testing.OutsideTheDemo;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A start at which nobody could sign in as an admin prints a link that lets somebody. */
@OutsideTheDemo
@ExtendWith(OutputCaptureExtension.class)
class FirstWayInTest {

  static final Pattern LINK =
      Pattern.compile("password of (\\S+), once and within two days: \\S+/set-password/(\\S+)");
  static final String GOOD = "a whole sentence is good";

  @Autowired FirstWayIn firstWayIn;
  @Autowired Accounts accounts;
  @Autowired ManageStaff staff;
  @Autowired SetPassword passwords;
  @Autowired JdbcClient jdbc;

  record Printed(String name, String token) {}

  @BeforeEach
  @AfterEach
  void asAtTheFirstStart() {
    jdbc.sql("delete from staff_invitation").update();
    jdbc.sql("delete from staff").update();
  }

  @Test
  @DisplayName("STF-02 the first start prints a link that sets the password of admin, once")
  void firstStart(CapturedOutput output) {
    Printed link = start(output);

    assertThat(link.name()).isEqualTo("admin");
    passwords.byLink(link.token(), GOOD);
    assertThat(passwords.ownerOf(link.token())).isEmpty();
    assertThat(account("admin").isActiveAdmin()).isTrue();
    long printed = links(output);
    firstWayIn.run(new DefaultApplicationArguments());
    assertThat(links(output)).as("somebody can sign in, nothing is printed").isEqualTo(printed);
  }

  @Test
  @DisplayName("STF-02 while nobody has used a link, every start prints another for the same name")
  void linkUnused(CapturedOutput output) {
    start(output);
    Printed second = start(output);

    assertThat(second.name()).isEqualTo("admin");
    assertThat(accounts.all()).hasSize(1);
    passwords.byLink(second.token(), GOOD);
    assertThat(jdbc.sql("select count(*) from staff_invitation").query(Long.class).single())
        .as("the first link is no way in any more")
        .isZero();
  }

  @Test
  @DisplayName("STF-02 a closed account named admin does not keep the product from starting")
  void closedAdmin(CapturedOutput output) {
    passwords.byLink(start(output).token(), GOOD);
    jdbc.sql("update staff set active = false").update();

    Printed link = start(output);

    assertThat(link.name()).isEqualTo("admin2");
    passwords.byLink(link.token(), GOOD);
    assertThat(account("admin2").isActiveAdmin()).isTrue();
    assertThat(account("admin").active()).as("nobody is let in again unasked").isFalse();
  }

  @Test
  @DisplayName("STF-02 an account named admin of another team is left as it is")
  void adminOfAnotherTeam(CapturedOutput output) {
    staff.add("admin", "", List.of("agent"));

    assertThat(start(output).name()).isEqualTo("admin2");
    assertThat(account("admin").roles()).containsExactly("agent");
  }

  /** What the last start printed. */
  private Printed start(CapturedOutput output) {
    firstWayIn.run(new DefaultApplicationArguments());
    Matcher link = LINK.matcher(output.getAll());
    Printed last = null;
    while (link.find()) {
      last = new Printed(link.group(1), link.group(2));
    }
    return last;
  }

  private static long links(CapturedOutput output) {
    return LINK.matcher(output.getAll()).results().count();
  }

  private Account account(String name) {
    return accounts.all().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }
}
