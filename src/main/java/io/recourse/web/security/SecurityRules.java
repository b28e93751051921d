package io.recourse.web.security;

import io.recourse.web.AskedPath;
import io.recourse.web.ContentPolicy;
import io.recourse.web.kept.KeptFormFilter;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;

/** Who may come in through which door: the API, the pages of staff, the pages of customers. */
@Configuration
@EnableMethodSecurity
class SecurityRules {

  @Bean
  PasswordEncoder passwordEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  /** Addresses are matched as text; otherwise each one asks all mapped routes first. */
  @Bean
  PathPatternRequestMatcherBuilderFactoryBean addressMatchers() {
    return new PathPatternRequestMatcherBuilderFactoryBean();
  }

  @Bean
  @Order(1)
  SecurityFilterChain api(
      HttpSecurity http,
      BearerSignIn bearers,
      ProblemEntryPoint doorman,
      StandingSessions standing,
      Rights rights)
      throws Exception {
    http.securityMatcher("/api/**", "/v3/**", "/engine-rest/**", "/actuator/**")
        .authorizeHttpRequests(
            rules ->
                rules
                    .requestMatchers("/actuator/health/**", "/actuator/health")
                    .permitAll()
                    .requestMatchers(HttpMethod.GET, "/v3/api-docs/**", "/v3/api-docs.yaml")
                    .permitAll()
                    .requestMatchers("/actuator/**")
                    .hasRole("ADMIN")
                    .anyRequest()
                    .access(rights))
        .httpBasic(basic -> basic.authenticationEntryPoint(doorman))
        .oauth2ResourceServer(
            server ->
                server
                    .authenticationEntryPoint(doorman)
                    .accessDeniedHandler(doorman)
                    .authenticationManagerResolver(request -> bearers::authenticate))
        .exceptionHandling(
            errors -> errors.authenticationEntryPoint(doorman).accessDeniedHandler(doorman))
        .csrf(csrf -> csrf.ignoringRequestMatchers(SecurityRules::carriesItsOwnProof))
        .addFilterAfter(standing, SecurityContextHolderFilter.class)
        .headers(SecurityRules::headers);
    return http.build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain pages(
      HttpSecurity http,
      StandingSessions standing,
      PageEntryPoint doorman,
      KeptFormFilter kept,
      Rights rights)
      throws Exception {
    HttpSessionRequestCache opened = new HttpSessionRequestCache();
    opened.setRequestMatcher(new PagesToComeBackTo());
    http.authorizeHttpRequests(rules -> rules.anyRequest().access(rights))
        .requestCache(cache -> cache.requestCache(opened))
        .formLogin(
            form ->
                form.loginPage("/sign-in")
                    .defaultSuccessUrl("/")
                    .failureHandler(doorman)
                    .permitAll())
        .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/"))
        .exceptionHandling(
            errors ->
                errors
                    .defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/portal"), under("/portal/**"))
                    .defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/sign-in"), html())
                    .accessDeniedHandler(doorman))
        .addFilterAfter(standing, SecurityContextHolderFilter.class)
        .addFilterAfter(kept, AuthorizationFilter.class)
        .headers(SecurityRules::headers);
    return http.build();
  }

  /**
   * A forged page can make a browser send its cookie, but no Authorization or signature header; who
   * sends no cookie has nothing to forge and is asked to sign in.
   */
  private static boolean carriesItsOwnProof(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.AUTHORIZATION) != null
        || request.getRequestedSessionId() == null
        || AskedPath.isUnder("/api/v1/webhooks/", request)
        || AskedPath.words(request).equals("/api/v1/customer-sessions");
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(ContentPolicy.OURS))
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN));
  }

  private static RequestMatcher under(String pattern) {
    return PathPatternRequestMatcher.withDefaults().matcher(pattern);
  }

  private static RequestMatcher html() {
    MediaTypeRequestMatcher matcher =
        new MediaTypeRequestMatcher(new HeaderContentNegotiationStrategy(), MediaType.TEXT_HTML);
    matcher.setIgnoredMediaTypes(java.util.Set.of());
    return matcher;
  }
}
