package io.recourse.web.sessions;

import jakarta.servlet.DispatcherType;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.context.properties.PropertyMapper;
import org.springframework.boot.web.server.Cookie;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.PlatformTransactionManager;

/** Where several nodes run, a session is none's own. Cookie and timeout are the server's. */
@Configuration
@ConditionalOnProperty("recourse.nodes.several")
@EnableSpringHttpSession
class SharedSessionSettings {

  @Bean
  SessionKey sessionKey(@Value("${recourse.data-dir}") Path dataDir)
      throws GeneralSecurityException {
    return SessionKey.keptIn(dataDir);
  }

  @Bean
  SharedSessions sharedSessions(
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions,
      SessionKey key,
      ServerProperties server) {
    return new SharedSessions(
        jdbc,
        transactions,
        new SealedAttributes(key),
        server.getServlet().getSession().getTimeout());
  }

  @Bean
  CookieSerializer sessionCookie(SessionKey key, ServerProperties server) {
    return new SealedCookie(cookie(server.getServlet().getSession().getCookie()), key);
  }

  private static DefaultCookieSerializer cookie(Cookie told) {
    DefaultCookieSerializer cookie = new DefaultCookieSerializer();
    cookie.setUseBase64Encoding(false);
    PropertyMapper given = PropertyMapper.get().alwaysApplyingWhenNonNull();
    given.from(told::getName).to(cookie::setCookieName);
    given.from(told::getDomain).to(cookie::setDomainName);
    given.from(told::getPath).to(cookie::setCookiePath);
    given.from(told::getHttpOnly).to(cookie::setUseHttpOnlyCookie);
    given.from(told::getSecure).to(cookie::setUseSecureCookie);
    given.from(told::getMaxAge).asInt(age -> age.getSeconds()).to(cookie::setCookieMaxAge);
    given.from(told::getSameSite).as(Cookie.SameSite::attributeValue).to(cookie::setSameSite);
    return cookie;
  }

  /** Also for what is answered later, and for pages that say what went wrong. */
  @Bean
  FilterRegistrationBean<SessionRepositoryFilter<?>> sessionsOfAllNodes(
      SessionRepositoryFilter<?> filter) {
    FilterRegistrationBean<SessionRepositoryFilter<?>> registration =
        new FilterRegistrationBean<>(filter);
    registration.setDispatcherTypes(
        DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 12); // shares ask who is signed in
    return registration;
  }
}
