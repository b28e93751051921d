package io.recourse.web.requests;

import java.util.List;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The proxies an operator names, by address or network; the start is refused for anything else. */
@Component
@Order(0)
class TrustedProxies implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  static final String SETTING = "recourse.web.trusted-proxies";

  private final Networks networks;

  TrustedProxies(Environment environment) {
    this.networks =
        Networks.of(
            SETTING,
            Binder.get(environment).bind(SETTING, Bindable.listOf(String.class)).orElse(List.of()));
  }

  @Override
  public void customize(TomcatServletWebServerFactory server) {
    if (!networks.isEmpty()) {
      server.addEngineValves(new ForwardedClient(networks));
    }
  }
}
