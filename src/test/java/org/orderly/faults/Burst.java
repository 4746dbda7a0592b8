package org.orderly.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Several clients that report incidents one after the other, as fast as they are answered. */
final class Burst {

  /** No answer within the client's patience; settled by repeating with the same key. */
  static final int UNANSWERED = 0;

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Visit visit;
  private final Ledger ledger;
  private final Map<Integer, AtomicInteger> answers = new ConcurrentSkipListMap<>();
  private final List<Thread> clients = new ArrayList<>();
  private final AtomicInteger acknowledged = new AtomicInteger();
  private volatile boolean stopped;

  Burst(Visit visit, Ledger ledger) {
    this.visit = visit;
    this.ledger = ledger;
  }

  /** Starts the clients; they go on until told to stop. */
  Burst start(int number) {
    CountDownLatch ready = new CountDownLatch(number);
    for (int client = 0; client < number; client++) {
      Thread thread =
          new Thread(
              () -> {
                ready.countDown();
                while (!stopped) {
                  report(UUID.randomUUID().toString());
                }
              },
              "client-" + client);
      thread.start();
      clients.add(thread);
    }
    return this;
  }

  /** Ends the burst and waits for the requests under way. */
  void stop() throws InterruptedException {
    stopped = true;
    for (Thread client : clients) {
      client.join();
    }
  }

  /** How many reports were acknowledged so far. */
  int acknowledged() {
    return acknowledged.get();
  }

  /** How often each status was answered. */
  Map<Integer, Integer> answers() {
    Map<Integer, Integer> counts = new TreeMap<>();
    answers.forEach((status, count) -> counts.put(status, count.get()));
    return counts;
  }

  /** Reports an incident under the key; a repeated report is the same incident. */
  void report(String key) {
    ledger.asked(key);
    try {
      HttpResponse<String> answer = visit.server().send(request(key));
      answers.computeIfAbsent(answer.statusCode(), status -> new AtomicInteger()).incrementAndGet();
      if (answer.statusCode() == 201) {
        JsonNode incident = JSON.readTree(answer.body());
        ledger.acknowledged(key, incident.get("number").asText());
        acknowledged.incrementAndGet();
      }
    } catch (UncheckedIOException unanswered) {
      answers.computeIfAbsent(UNANSWERED, status -> new AtomicInteger()).incrementAndGet();
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }

  private HttpRequest request(String key) {
    return visit
        .request("/api/incidents")
        .timeout(PATIENCE)
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", key)
        .POST(
            HttpRequest.BodyPublishers.ofString(
                "{\"title\": \"" + key + "\", \"service\": \"" + Visit.SERVICE + "\"}"))
        .build();
  }
}
