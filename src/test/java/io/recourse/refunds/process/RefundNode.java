package io.recourse.refunds.process;

import io.recourse.RecourseApplication;
import java.io.IOException;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A node of its own process for the kill tests; it works once it is told to. */
public final class RefundNode {

  private RefundNode() {}

  public static void main(String[] settings) throws IOException {
    ConfigurableApplicationContext node =
        new SpringApplicationBuilder(RecourseApplication.class).profiles("test").run(settings);
    JobExecutor jobs = node.getBean(JobExecutor.class);
    jobs.shutdown();
    if (System.in.read() >= 0) {
      jobs.start();
    }
  }
}
