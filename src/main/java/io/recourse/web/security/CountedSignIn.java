package io.recourse.web.security;

import io.recourse.web.AttemptLimit;
import io.recourse.web.AttemptLimit.Attempt;
import io.recourse.web.AttemptLimit.Door;
import java.util.stream.IntStream;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * The one place where a password of staff is checked, by whatever door and spelling it came. Tries
 * are counted here and before the check; tries for one name are checked one after the other.
 */
@Component
class CountedSignIn extends DaoAuthenticationProvider {

  private static final int LANES = 64;

  private final StaffAccounts accounts;
  private final AttemptLimit limit;
  private final ProvenPasswords proven;
  private final Object[] lanes = IntStream.range(0, LANES).mapToObj(lane -> new Object()).toArray();

  CountedSignIn(
      StaffAccounts accounts, PasswordEncoder encoder, AttemptLimit limit, ProvenPasswords proven) {
    super(accounts);
    setPasswordEncoder(encoder);
    this.accounts = accounts;
    this.limit = limit;
    this.proven = proven;
  }

  /**
   * @throws DataAccessException where the account could not be read: no word on the password
   */
  @Override
  public Authentication authenticate(Authentication tried) {
    try {
      return checked(tried);
    } catch (InternalAuthenticationServiceException unread) {
      throw unread.getCause() instanceof DataAccessException cause ? cause : unread;
    }
  }

  private Authentication checked(Authentication tried) {
    if (isProven(tried)) {
      return super.authenticate(tried);
    }
    synchronized (lanes[Math.floorMod(tried.getName().hashCode(), LANES)]) {
      return isProven(tried) ? super.authenticate(tried) : counted(tried);
    }
  }

  private Authentication counted(Authentication tried) {
    Attempt attempt =
        limit.begin(Door.STAFF, address(tried), tried.getName()).orElseThrow(TooManyTries::new);
    Authentication signedIn = super.authenticate(tried);
    attempt.succeeded();
    return signedIn;
  }

  @Override
  protected void additionalAuthenticationChecks(
      UserDetails account, UsernamePasswordAuthenticationToken tried) {
    String password = String.valueOf(tried.getCredentials());
    if (!proven.holds(account.getPassword(), password)) {
      super.additionalAuthenticationChecks(account, tried);
      proven.add(account.getPassword(), password);
    }
  }

  private boolean isProven(Authentication tried) {
    try {
      StaffMember account = accounts.loadUserByUsername(tried.getName());
      return proven.holds(account.getPassword(), String.valueOf(tried.getCredentials()));
    } catch (UsernameNotFoundException unknown) {
      return false;
    }
  }

  private static String address(Authentication tried) {
    return tried.getDetails() instanceof WebAuthenticationDetails details
        ? details.getRemoteAddress()
        : "local";
  }
}
