package io.recourse.portal.web;

import io.recourse.portal.CustomerSession;
import io.recourse.web.ByNumber;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Opens a customer's session; the session id changes, so none can be planted beforehand. */
@Component
class CustomerSignIn implements CustomerSession {

  private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

  /** A session for all cases of the customer, who named a number and an e-mail. */
  void forAllCases(String customerId, HttpServletRequest request, HttpServletResponse response) {
    open(
        customerId,
        AuthorityUtils.createAuthorityList("ROLE_CUSTOMER", ByNumber.MARK),
        request,
        response);
  }

  @Override
  public void forOneCase(
      String customerId, String number, HttpServletRequest request, HttpServletResponse response) {
    open(
        customerId,
        AuthorityUtils.createAuthorityList("ROLE_CUSTOMER", "CASE_" + number),
        request,
        response);
  }

  @Override
  public void forOneCaseByNumber(
      String customerId, String number, HttpServletRequest request, HttpServletResponse response) {
    open(
        customerId,
        AuthorityUtils.createAuthorityList("ROLE_CUSTOMER", "CASE_" + number, ByNumber.MARK),
        request,
        response);
  }

  @Override
  public void forThisRequest(String customerId, String number) {
    SecurityContextHolder.setContext(
        context(customerId, AuthorityUtils.createAuthorityList("ROLE_CUSTOMER", "CASE_" + number)));
  }

  private void open(
      String customerId,
      List<GrantedAuthority> authorities,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (request.getSession(false) != null) {
      request.changeSessionId();
    }
    SecurityContext context = context(customerId, authorities);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
  }

  private static SecurityContext context(String customerId, List<GrantedAuthority> authorities) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(customerId, null, authorities));
    return context;
  }
}
