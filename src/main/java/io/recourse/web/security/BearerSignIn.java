package io.recourse.web.security;

import io.recourse.web.CustomerTokens;
import io.recourse.web.MachineKeys;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/** Who comes with a bearer token: a customer with that of a session, a machine with its key. */
@Component
class BearerSignIn {

  private final JwtAuthenticationProvider customers;
  private final MachineKeys keys;

  BearerSignIn(CustomerTokens tokens, MachineKeys keys) {
    this.keys = keys;
    this.customers = new JwtAuthenticationProvider(tokens.decoder());
    customers.setJwtAuthenticationConverter(
        token -> new JwtAuthenticationToken(token, CustomerTokens.authorities(token)));
  }

  Authentication authenticate(Authentication who) {
    String token = ((BearerTokenAuthenticationToken) who).getToken();
    return keys.isKey(token) ? machine(token) : customers.authenticate(who);
  }

  private Authentication machine(String key) {
    String holder =
        keys.holder(key).orElseThrow(() -> new InvalidBearerTokenException("No such key"));
    return UsernamePasswordAuthenticationToken.authenticated(
        holder, null, AuthorityUtils.createAuthorityList("ROLE_" + Role.EVENTS_READER));
  }
}
