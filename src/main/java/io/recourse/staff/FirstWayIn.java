package io.recourse.staff;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Prints a link by which an admin sets a password: at the command {@code create-admin [name]}, and
 * at every start while no admin has set one.
 */
@Component
@Profile("!demo")
@Order(20)
class FirstWayIn implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(FirstWayIn.class);
  private static final String COMMAND = "create-admin";
  private static final String ADMIN = "admin";

  private final Accounts accounts;
  private final ManageStaff staff;
  private final SetPassword passwords;

  FirstWayIn(Accounts accounts, ManageStaff staff, SetPassword passwords) {
    this.accounts = accounts;
    this.staff = staff;
    this.passwords = passwords;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    List<String> words = arguments.getNonOptionArgs();
    if (words.contains(COMMAND)) {
      int at = words.indexOf(COMMAND) + 1;
      invite(at < words.size() ? words.get(at) : ADMIN);
    } else if (!accounts.hasAdmin()) {
      invite(firstFree());
    }
  }

  /** A name that is free, or whose owner is an admin and has not set a password yet. */
  private String firstFree() {
    Map<String, Account> known =
        accounts.all().stream().collect(Collectors.toMap(Account::name, Function.identity()));
    return Stream.iterate(1, count -> count + 1)
        .map(count -> count == 1 ? ADMIN : ADMIN + count)
        .filter(name -> !known.containsKey(name) || known.get(name).isActiveAdmin())
        .findFirst()
        .orElseThrow();
  }

  private void invite(String name) {
    List<Account> known = accounts.all().stream().filter(one -> one.name().equals(name)).toList();
    if (known.isEmpty()) {
      staff.add(name, "", List.of(ADMIN));
    } else if (!known.get(0).isActiveAdmin()) {
      throw new IllegalStateException(
          "There is an account " + name + " that is no active admin; name another.");
    }
    log.warn("To set the password of {}, once and within two days: {}", name, passwords.link(name));
  }
}
