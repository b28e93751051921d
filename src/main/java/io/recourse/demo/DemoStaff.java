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

/** One user for every role, password equal to the name. */
@Component
@Profile("demo")
@Order(10)
class DemoStaff implements ApplicationRunner {

  /** Cheap on purpose: the password is public. */
  private static final BCryptPasswordEncoder ENCODER = new BCryptPasswordEncoder(4);

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
    Account.TEAMS.forEach(this::add);
  }

  private void learn(String team) {
    if (team.equals("technician")) {
      skills.add(team, new Skill(Skill.Kind.CATEGORY, Skill.THE_REST, null));
    }
    if (team.equals("visits")) {
      assessments.add(trained(team));
    }
  }

  /** Long ago, so that visits of the demo's past are made by somebody trained. */
  private Assessment trained(String person) {
    LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(180);
    return new Assessment(person, day, day, null, true, day.plusDays(720), "");
  }

  private void add(String team) {
    String name = Character.toUpperCase(team.charAt(0)) + team.substring(1) + " (demo)";
    String hash = "{bcrypt}" + ENCODER.encode(team);
    if (accounts.add(new Account(team, name, List.of(team), true), hash)) {
      accounts.setPassword(team, hash);
      learn(team);
    }
  }
}
