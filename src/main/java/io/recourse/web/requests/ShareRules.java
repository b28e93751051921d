package io.recourse.web.requests;

import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

import io.recourse.web.AskedPath;
import io.recourse.web.MachineKeys;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Which share a request draws on, told before anybody knows who asks. */
@Component
class ShareRules {

  private static final String BASIC = "basic ";
  private static final String BEARER = "bearer ";
  private static final GrantedAuthority CUSTOMER = new SimpleGrantedAuthority("ROLE_CUSTOMER");
  private static final PathPattern PORTAL = pattern("/portal/**");
  private static final PathPattern API = pattern("/api/**");
  private static final PathPattern SESSIONS = pattern("/api/v1/customer-sessions/**");
  private static final PathPattern WEBHOOKS = pattern("/api/v1/webhooks/**");

  /** A stream lasts; a withdrawal from a contract is always received (record 0093). */
  private static final List<PathPattern> OUTSIDE =
      List.of(pattern("/portal/chats/{id}/news"), pattern("/portal/withdraw/**"));

  /** What staff alone send in, and what is larger than other bodies. */
  private static final List<PathPattern> FILES =
      List.of(pattern("/api/v1/orders/import"), pattern("/api/v1/models/**"));

  private final MachineKeys keys;

  ShareRules(MachineKeys keys) {
    this.keys = keys;
  }

  Optional<Share> of(HttpServletRequest request) {
    PathContainer path = AskedPath.of(request);
    if (PORTAL.matches(path)) {
      return portal(request, path);
    }
    if (WEBHOOKS.matches(path)) {
      return Optional.of(Share.WEBHOOKS);
    }
    boolean customers = SESSIONS.matches(path) || API.matches(path) && isCustomers(request);
    return customers && !isUpload(request, path) ? Optional.of(Share.CUSTOMERS) : Optional.empty();
  }

  private static Optional<Share> portal(HttpServletRequest request, PathContainer path) {
    if (isRead(request)) {
      return OUTSIDE.get(0).matches(path) ? Optional.empty() : Optional.of(Share.PORTAL);
    }
    boolean outside = OUTSIDE.stream().anyMatch(it -> it.matches(path));
    return outside ? Optional.empty() : Optional.of(Share.CUSTOMERS);
  }

  /** Asked for its head alone, a page is made all the same. */
  static boolean isRead(HttpServletRequest request) {
    return HttpMethod.GET.matches(request.getMethod())
        || HttpMethod.HEAD.matches(request.getMethod());
  }

  /** Files at the API are not taken in before it is known whose they are. */
  private static boolean isUpload(HttpServletRequest request, PathContainer path) {
    return !isRead(request) && (isForm(request) || FILES.stream().anyMatch(it -> it.matches(path)));
  }

  static boolean isForm(HttpServletRequest request) {
    return String.valueOf(request.getContentType()).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
  }

  /**
   * Customers come with a token, or with the portal's session; machines of the house with a key.
   */
  private boolean isCustomers(HttpServletRequest request) {
    String proof = request.getHeader(HttpHeaders.AUTHORIZATION);
    String kind = proof == null ? "" : proof.toLowerCase(Locale.ROOT);
    if (kind.startsWith(BEARER)) {
      return !keys.isKey(proof.substring(BEARER.length()).strip());
    }
    return !kind.startsWith(BASIC) && isSignedInAtThePortal(request.getSession(false));
  }

  private static boolean isSignedInAtThePortal(HttpSession session) {
    return session != null
        && session.getAttribute(SPRING_SECURITY_CONTEXT_KEY) instanceof SecurityContext context
        && context.getAuthentication() != null
        && context.getAuthentication().getAuthorities().contains(CUSTOMER);
  }

  private static PathPattern pattern(String path) {
    return PathPatternParser.defaultInstance.parse(path);
  }
}
