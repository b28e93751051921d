package io.recourse.portal.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the demand for a code before every act that moves something. */
@Configuration
class MovingActs implements WebMvcConfigurer {

  private final Mailboxes mailboxes;
  private final CodeDoor door;
  private final WaitingActs acts;
  private final CodeInHeader header;

  MovingActs(Mailboxes mailboxes, CodeDoor door, WaitingActs acts, CodeInHeader header) {
    this.acts = acts;
    this.mailboxes = mailboxes;
    this.door = door;
    this.header = header;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    for (MovingAct act : MovingAct.values()) {
      registry
          .addInterceptor(new DemandCode(act, mailboxes, door, acts, header))
          .addPathPatterns(act.paths());
    }
  }
}
