package io.recourse.demo;

import io.recourse.staff.Account;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says where to go and how to sign in, once everything is ready. */
@Component
@Profile("demo")
class StartBanner {

  private static final Logger log = LoggerFactory.getLogger(StartBanner.class);

  private final String dataDir;

  StartBanner(@Value("${recourse.data-dir}") String dataDir) {
    this.dataDir = dataDir;
  }

  @EventListener
  void ready(ApplicationReadyEvent ready) {
    if (ready.getApplicationContext() instanceof ServletWebServerApplicationContext web
        && web.getWebServer() != null) {
      log.info(text(web.getWebServer().getPort(), ready.getTimeTaken()));
    }
  }

  private String text(int port, Duration taken) {
    String url = "http://localhost:" + port;
    return """


      Recourse is ready (%.1f s).

        Customers   %s/portal     order DEMO-1001, e-mail anna@example.org
        Staff       %s/sign-in    user name = password:
                    %s
                    (a second person of each team: agent2, returns2, ...)
        Tour        %s/demo/tour   two minutes through the house, in every role
        Mailbox     %s/work/demo/mails   every mail the demo sent (as admin)
        API         %s/v3/api-docs

      Data are kept in %s; delete the folder to begin anew.
    """
        .formatted(
            taken.toMillis() / 1000.0,
            url,
            url,
            String.join(", ", Account.TEAMS),
            url,
            url,
            url,
            dataDir);
  }
}
