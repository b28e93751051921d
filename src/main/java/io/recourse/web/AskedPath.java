package io.recourse.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Where a request goes, as the routes read it: decoded. What is decided by an address is decided by
 * this one, for {@code /%70ortal} is the portal.
 */
public final class AskedPath {

  private AskedPath() {}

  public static PathContainer of(HttpServletRequest request) {
    return ServletRequestPathUtils.parse(request).pathWithinApplication();
  }

  public static boolean isUnder(String prefix, HttpServletRequest request) {
    return words(request).startsWith(prefix);
  }

  public static String words(HttpServletRequest request) {
    return of(request).elements().stream()
        .map(one -> one instanceof PathSegment part ? part.valueToMatch() : one.value())
        .collect(Collectors.joining());
  }
}
