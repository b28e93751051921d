package io.recourse.web.security;

import io.recourse.web.Doors;
import io.recourse.web.security.RightsTable.Row;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Asks the table of rights: at the door, and from pages that show only what may be done. */
@Component("rights")
public class Rights implements AuthorizationManager<RequestAuthorizationContext>, Doors {

  private record Rule(String method, RequestMatcher requests, PathPattern path, Row row) {

    static Rule of(Row row) {
      return new Rule(
          row.method(),
          PathPatternRequestMatcher.withDefaults().matcher(row.path()),
          PathPatternParser.defaultInstance.parse(row.path()),
          row);
    }

    boolean isFor(String asked) {
      return method.equals("*") || method.equals(asked.equals("HEAD") ? "GET" : asked);
    }
  }

  private final List<Rule> rules =
      Stream.concat(RightsTable.ROWS.stream(), RightsTable.REST.stream()).map(Rule::of).toList();

  @Override
  public AuthorizationDecision check(
      Supplier<Authentication> who, RequestAuthorizationContext context) {
    Set<Role> allowed =
        rules.stream()
            .filter(rule -> rule.isFor(context.getRequest().getMethod()))
            .filter(rule -> rule.requests().matches(context.getRequest()))
            .findFirst()
            .map(rule -> rule.row().who())
            .orElse(Set.of());
    return new AuthorizationDecision(
        allowed.contains(Role.ANYBODY) || !Collections.disjoint(allowed, Role.of(who.get())));
  }

  @Override
  public boolean may(String method, String path) {
    Authentication reader = SecurityContextHolder.getContext().getAuthentication();
    return !Collections.disjoint(row(method, path).who(), Role.of(reader));
  }

  /** The row that speaks of this address. */
  Row row(String method, String path) {
    PathContainer address = PathContainer.parsePath(path);
    return rules.stream()
        .filter(rule -> rule.isFor(method) && rule.path().matches(address))
        .findFirst()
        .map(Rule::row)
        .orElseThrow();
  }
}
