package io.recourse.web.security;

import io.recourse.common.AutomaticStep;
import io.recourse.common.OnBehalf;
import io.recourse.common.Problem;
import io.recourse.web.Teams;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Signs a thread of the background in as the person whose work it does, for as long as it does. */
@Component
class ActsForStaff implements OnBehalf {

  private final StaffAccounts accounts;

  ActsForStaff(StaffAccounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public void of(String username, Consumer<Set<String>> work) {
    StaffMember member = atWork(username);
    SecurityContext before = SecurityContextHolder.getContext();
    SecurityContext own = SecurityContextHolder.createEmptyContext();
    own.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(member, null, member.getAuthorities()));
    SecurityContextHolder.setContext(own);
    try {
      AutomaticStep.byHand(() -> work.accept(Set.copyOf(Teams.of(own.getAuthentication()))));
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }

  private StaffMember atWork(String username) {
    try {
      StaffMember member = accounts.loadUserByUsername(username);
      if (member.isEnabled()) {
        return member;
      }
    } catch (UsernameNotFoundException gone) {
      // told alike
    }
    throw Problem.forbidden("task.all.gone", username);
  }
}
