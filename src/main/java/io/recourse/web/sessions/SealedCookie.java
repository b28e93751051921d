package io.recourse.web.sessions;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.session.web.http.CookieSerializer;

/**
 * The browser holds the session's name sealed: who reads the table of sessions cannot come in with
 * what stands there.
 */
final class SealedCookie implements CookieSerializer {

  private static final byte[] PURPOSE = "session cookie".getBytes(StandardCharsets.UTF_8);

  private final CookieSerializer cookie;
  private final SessionKey key;

  SealedCookie(CookieSerializer cookie, SessionKey key) {
    this.cookie = cookie;
    this.key = key;
  }

  @Override
  public void writeCookieValue(CookieValue of) {
    String name = of.getCookieValue();
    cookie.writeCookieValue(
        new CookieValue(of.getRequest(), of.getResponse(), name.isEmpty() ? name : sealed(name)));
  }

  @Override
  public List<String> readCookieValues(HttpServletRequest request) {
    return cookie.readCookieValues(request).stream().flatMap(this::opened).toList();
  }

  private String sealed(String name) {
    byte[] sealed = key.seal(name.getBytes(StandardCharsets.UTF_8), PURPOSE);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
  }

  private Stream<String> opened(String value) {
    try {
      byte[] name = key.open(Base64.getUrlDecoder().decode(value), PURPOSE);
      return Stream.of(new String(name, StandardCharsets.UTF_8));
    } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
      return Stream.empty();
    }
  }
}
