package io.recourse.platform;

import java.util.Map;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Refuses to start where a setting is said by a name that has no effect any more. */
@Component
class RenamedSettings implements InitializingBean {

  static final Map<String, String> NOW =
      Map.of(
          "recourse.web.customers-at-once", "recourse.web.shares.portal.at-once",
          "recourse.web.customers-per-address", "recourse.web.shares.portal.per-address");

  private final Environment environment;

  RenamedSettings(Environment environment) {
    this.environment = environment;
  }

  @Override
  public void afterPropertiesSet() {
    NOW.forEach(this::refuse);
  }

  private void refuse(String before, String now) {
    if (environment.containsProperty(before)) {
      throw new IllegalStateException(
          "%s has no effect any more; say %s instead.".formatted(before, now));
    }
  }
}
