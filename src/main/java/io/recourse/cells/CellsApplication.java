package io.recourse.cells;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.session.SessionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What stands beside the cells: has a small database of its own and no engine. */
@Configuration
@Profile(CellSettings.PROFILE)
@EnableAutoConfiguration(exclude = SessionAutoConfiguration.class)
@EnableScheduling
@EnableConfigurationProperties(CellSettings.class)
@ComponentScan
public class CellsApplication {

  /** The command that starts it instead of the product. */
  public static final String COMMAND = "cells";

  public static ConfigurableApplicationContext start(String... arguments) {
    return new SpringApplicationBuilder(CellsApplication.class)
        .profiles(CellSettings.PROFILE)
        .run(arguments);
  }
}
