package io.recourse.socialmedia.gateway;

import io.recourse.socialmedia.SocialRoute;
import io.recourse.testing.RecourseTest;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RecourseTest
class SimulatedHubTest extends SocialRouteContract {

  @Autowired SimulatedHub hub;
  @Autowired JdbcClient jdbc;

  @Override
  SocialRoute route() {
    return hub;
  }

  @Override
  long handedOn(UUID id) {
    return jdbc.sql("select count(*) from simulated_social where id = ?")
        .param(id)
        .query(Long.class)
        .single();
  }
}
