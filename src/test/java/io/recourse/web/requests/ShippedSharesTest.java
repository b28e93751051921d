package io.recourse.web.requests;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.web.requests.ShareSettings.Size;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/** As they are shipped the shares leave something to those who have none. */
class ShippedSharesTest {

  private static final Duration AT_ONCE = Duration.ZERO;

  private MutablePropertySources sources;

  @BeforeEach
  void ours() throws IOException {
    sources = new MutablePropertySources();
    List<PropertySource<?>> ours =
        new YamlPropertySourceLoader().load("ours", new ClassPathResource("application.yaml"));
    ours.forEach(sources::addLast);
  }

  @Test
  @DisplayName("PLT-02 a third of the connections of either pool is left to staff and the engine")
  void room() {
    int places = shipping().shares().values().stream().mapToInt(Size::atOnce).sum();
    for (String pool :
        List.of("spring.datasource.hikari.maximum-pool-size", "recourse.database.pool-size")) {
      int connections = binder().bind(pool, Integer.class).get();
      assertThat(places * 3).as(pool).isLessThanOrEqualTo(connections * 2);
    }
  }

  @Test
  @DisplayName("PLT-02 two addresses that fill their parts of the webhooks leave the third a place")
  void thirdAddress() {
    Size size = shipping().shares().get(Share.WEBHOOKS);
    Places webhooks = shipping().placesOf(Share.WEBHOOKS);
    for (int i = 0; i < size.perAddress(); i++) {
      assertThat(webhooks.enter("a", AT_ONCE)).isTrue();
      assertThat(webhooks.enter("b", AT_ONCE)).isTrue();
    }
    assertThat(webhooks.enter("a", AT_ONCE)).isFalse();
    assertThat(webhooks.enter("c", AT_ONCE)).isTrue();
  }

  @Test
  @DisplayName("PLT-02 one account has less than what full shares leave of either pool")
  void account() {
    int places = shipping().shares().values().stream().mapToInt(Size::atOnce).sum();
    int own = binder().bind("recourse.web.per-account", AccountSettings.class).get().atOnce();
    for (String pool :
        List.of("spring.datasource.hikari.maximum-pool-size", "recourse.database.pool-size")) {
      int connections = binder().bind(pool, Integer.class).get();
      assertThat(own).as(pool).isLessThan(connections - places);
    }
  }

  private ShareSettings shipping() {
    return binder().bind("recourse.web", ShareSettings.class).get();
  }

  private Binder binder() {
    return new Binder(ConfigurationPropertySources.from(sources));
  }
}
