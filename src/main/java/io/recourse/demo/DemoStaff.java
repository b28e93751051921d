package io.recourse.demo;

import io.recourse.assignment.Skill;
import io.recourse.assignment.SkillRecord;
import io.recourse.staff.Account;
import io.recourse.staff.Accounts;
import io.recourse.visitteam.Assessment;
import io.recourse.visitteam.Assessments;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Two users for every role, so that two can meet at one task; password equal to the name. */
@Component
@Profile("demo")
@Order(10)
class DemoStaff implements ApplicationRunner {

  /** Cheap on purpose: the password is public. */
  private static final BCryptPasswordEncoder ENCODER = new BCryptPasswordEncoder(4);

  /** What the second name of a team ends in. */
  static final String SECOND = "2";

  private final Accounts accounts;
  private final SkillRecord skills;
  private final Assessments assessments;
  private final Clock clock;

  DemoStaff(Accounts accounts, SkillRecord skills, Assessments assessments, Clock clock) {
    this.accounts = accounts;
    this.skills = skills;
    this.assessments = assessments;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    for (String team : Account.TEAMS) {
      String shown = Character.toUpperCase(team.charAt(0)) + team.substring(1);
      add(team, shown + " (demo)", team);
      add(team + SECOND, shown + " 2 (demo)", team);
    }
  }

  /** Long ago, so that visits of the demo's past are made by somebody trained. */
  private Assessment trained(String person) {
    LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(180);
    return new Assessment(person, day, day, null, true, day.plusDays(720), "");
  }

  private void add(String username, String name, String team) {
    String hash = "{bcrypt}" + ENCODER.encode(username);
    if (accounts.add(new Account(username, name, List.of(team), true), hash)) {
      accounts.setPassword(username, hash);
      learn(username, team);
    }
  }

  private void learn(String username, String team) {
    if (team.equals("technician")) {
      skills.add(username, new Skill(Skill.Kind.CATEGORY, Skill.THE_REST, null));
    }
    if (team.equals("visits")) {
      assessments.add(trained(username));
    }
  }
}
