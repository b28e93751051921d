package io.recourse.cases;

import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * The one place that says who may see and touch which case; which team owns which act, {@code
 * web.security.RightsTable} says. Staff see all; a customer sees their own, through a link only the
 * one it names. What is foreign looks like what does not exist.
 */
@Component("caseAccess")
public class CaseAccess {

  private static final String CUSTOMER = "ROLE_CUSTOMER";
  private static final String LINK = "CASE_";
  private static final Set<String> READERS = Set.of("ROLE_AUDITOR", "ROLE_DIRECTOR");
  private static final Set<String> CORRESPONDENTS =
      Set.of(
          "ROLE_AGENT",
          "ROLE_RETURNS",
          "ROLE_COMPLAINTS",
          "ROLE_SPECIALIST",
          "ROLE_VISITS",
          "ROLE_FINANCE",
          "ROLE_LEAD");

  private final Cases cases;

  CaseAccess(Cases cases) {
    this.cases = cases;
  }

  public boolean mayRead(Authentication who, String number) {
    return CaseNumber.isOne(number) && mayRead(who, new CaseNumber(number));
  }

  /**
   * @throws Problem NOT_FOUND for a missing and for a foreign case alike
   */
  public CaseNumber demandRead(Authentication who, String number) {
    if (!mayRead(who, number)) {
      throw Problem.notFound("case.unknown");
    }
    return new CaseNumber(number);
  }

  /**
   * @throws Problem as {@link #demandRead}, FORBIDDEN for those who may only read
   */
  public CaseNumber demandAct(Authentication who, String number) {
    CaseNumber known = demandRead(who, number);
    demandWriter(who);
    return known;
  }

  public void demandWriter(Authentication who) {
    if (isReaderOnly(who)) {
      throw Problem.forbidden("case.readOnly");
    }
  }

  /**
   * @throws Problem FORBIDDEN for who came by a link into one case, and for those who only read
   */
  public void demandIntake(Authentication who) {
    demandWriter(who);
    if (onlyCase(who) != null) {
      throw Problem.forbidden("case.onlyThisOne");
    }
  }

  public boolean isCustomer(Authentication who) {
    return authorities(who).contains(CUSTOMER);
  }

  /** Whether they are of a team that writes to customers; others leave notes. */
  public boolean isCorrespondent(Authentication who) {
    return authorities(who).stream().anyMatch(CORRESPONDENTS::contains);
  }

  /**
   * @throws Problem FORBIDDEN for those whose team writes to no customer
   */
  public void demandCorrespondent(Authentication who) {
    if (!isCorrespondent(who)) {
      throw Problem.forbidden("case.notCorrespondent");
    }
  }

  /** What this reader may find in lists. */
  public CaseScope scope(Authentication who) {
    return isCustomer(who) ? new CaseScope(who.getName(), onlyCase(who)) : CaseScope.ALL;
  }

  /** The only case a signed link opens; null for a customer who sees all of their own. */
  public String onlyCase(Authentication who) {
    return authorities(who).stream()
        .filter(name -> name.startsWith(LINK))
        .map(name -> name.substring(LINK.length()))
        .findFirst()
        .orElse(null);
  }

  private boolean mayRead(Authentication who, CaseNumber number) {
    return cases.find(number).filter(found -> isOpenTo(who, found)).isPresent();
  }

  private boolean isOpenTo(Authentication who, ServiceCase found) {
    if (!isCustomer(who)) {
      return who != null && who.isAuthenticated();
    }
    String only = onlyCase(who);
    return who.getName().equals(found.customerId())
        && (only == null || only.equals(found.number().value()));
  }

  private static boolean isReaderOnly(Authentication who) {
    Set<String> roles =
        authorities(who).stream()
            .filter(name -> name.startsWith("ROLE_"))
            .collect(Collectors.toSet());
    return READERS.containsAll(roles);
  }

  private static Set<String> authorities(Authentication who) {
    return who.getAuthorities().stream()
        .map(GrantedAuthority::getAuthority)
        .collect(Collectors.toSet());
  }
}
