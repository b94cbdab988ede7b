import { Component, type ComponentChildren } from "preact";
import { Button, Disclosure, Page } from "../parts/index.ts";
import { useWords } from "./words.tsx";

interface Props {
  /** A new address is a new start. */
  readonly at: string;
  readonly children: ComponentChildren;
}
interface State {
  readonly error: unknown;
  readonly at: string;
}

/** A fault of ours stays on its page: it is said, and the ways out still work. */
export class FaultStaysHere extends Component<Props, State> {
  override state: State = { error: undefined, at: this.props.at };

  static override getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.at === state.at ? null : { error: undefined, at: props.at };
  }

  override componentDidCatch(error: unknown): void {
    console.error(error);
    this.setState({ error });
  }

  override render() {
    return this.state.error === undefined ? this.props.children : <Broken error={this.state.error} />;
  }
}

const Broken = ({ error }: { readonly error: unknown }) => {
  const words = useWords("app");
  return (
    <Page
      heading={words["broken.title"]}
      lead={words["broken.text"]}
      dock={
        <Button kind="primary" wide onClick={() => location.assign("/")}>
          {words["broken.reload"]}
        </Button>
      }
    >
      <Disclosure summary={words["broken.what"]}>
        <p class="small muted">{error instanceof Error ? error.message : String(error)}</p>
      </Disclosure>
    </Page>
  );
};
