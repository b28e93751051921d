package io.recourse.web.requests;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts a measure at every door through which customers send something in. */
@Configuration
class CustomerVolumes implements WebMvcConfigurer {

  private final DailyVolume day;

  CustomerVolumes(DailyVolume day) {
    this.day = day;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    for (Volume volume : Volume.values()) {
      registry.addInterceptor(new CustomerVolume(volume, day)).addPathPatterns(volume.paths());
    }
  }
}
