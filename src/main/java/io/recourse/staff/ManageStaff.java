package io.recourse.staff;

import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts begin, get other roles, are closed and opened again. One admin always remains. */
@Service
public class ManageStaff {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{0,63}");
  private static final int LONGEST_DISPLAY_NAME = 100;

  private final Accounts accounts;
  private final Passwords passwords;
  private final ApplicationEventPublisher events;

  ManageStaff(Accounts accounts, Passwords passwords, ApplicationEventPublisher events) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.events = events;
  }

  /** The new account has a password nobody knows; a link lets its owner set one. */
  @Transactional
  public void add(String name, String displayName, List<String> roles) {
    if (!NAME.matcher(name).matches()) {
      throw Problem.invalid("/name", "staff.name");
    }
    String shown = displayName.isBlank() ? name : displayName.strip();
    if (shown.length() > LONGEST_DISPLAY_NAME) {
      throw Problem.invalid("/displayName", "staff.displayName");
    }
    demandTeams(roles);
    if (!accounts.add(new Account(name, shown, roles, true), passwords.unknown())) {
      throw Problem.conflict("staff.taken", name);
    }
    tell("StaffAccountAdded", "An account was added.", name, Map.of("roles", join(roles)));
  }

  @Transactional
  public void changeRoles(String name, List<String> roles) {
    demandTeams(roles);
    Account account = locked(name);
    demandAnotherAdmin(account, roles.contains("admin"));
    accounts.setRoles(name, roles);
    tell(
        "StaffRolesChanged",
        "The roles of an account were changed.",
        name,
        Map.of("before", join(account.roles()), "roles", join(roles)));
  }

  @Transactional
  public void setActive(String name, boolean active) {
    demandAnotherAdmin(locked(name), active);
    accounts.setActive(name, active);
    tell(
        active ? "StaffAccountActivated" : "StaffAccountDeactivated",
        active ? "An account was opened again." : "An account was closed.",
        name,
        Map.of());
  }

  private Account locked(String name) {
    return accounts.lockAll().stream()
        .filter(account -> account.name().equals(name))
        .findFirst()
        .orElseThrow(() -> Problem.notFound("staff.unknown", name));
  }

  private void demandAnotherAdmin(Account account, boolean remains) {
    boolean another =
        accounts.all().stream()
            .anyMatch(other -> other.isActiveAdmin() && !other.name().equals(account.name()));
    if (account.isActiveAdmin() && !remains && !another) {
      throw Problem.conflict("staff.lastAdmin");
    }
  }

  private static void demandTeams(List<String> roles) {
    if (roles.isEmpty() || !Account.TEAMS.containsAll(roles)) {
      throw Problem.invalid("/roles", "staff.roles");
    }
  }

  private static String join(List<String> roles) {
    return String.join(" ", roles);
  }

  private void tell(String type, String summary, String name, Map<String, String> facts) {
    Map<String, String> data = new java.util.TreeMap<>(facts);
    data.put("account", name);
    events.publishEvent(DomainEvent.ofSystem(type, summary, data));
  }
}
