import { HostObject, type Host } from './base';

type Members = 'title' | 'subject' | 'author' | 'keywords' | 'comments' | 'category' | 'company' | 'manager';

/** What the file says about itself. */
export class DocumentPropertiesHost extends HostObject implements Host<Excel.DocumentProperties, Members> {
  static override readonly scalars = [
    'title',
    'subject',
    'author',
    'keywords',
    'comments',
    'category',
    'company',
    'manager',
  ];

  #get(name: Members): string {
    return this.ctx.book.properties.get(name) ?? '';
  }

  #set(name: Members, value: string): void {
    this.ctx.book.properties.set(name, value);
  }

  get title(): string {
    return this.#get('title');
  }

  set title(value: string) {
    this.#set('title', value);
  }

  get subject(): string {
    return this.#get('subject');
  }

  set subject(value: string) {
    this.#set('subject', value);
  }

  get author(): string {
    return this.#get('author');
  }

  set author(value: string) {
    this.#set('author', value);
  }

  get keywords(): string {
    return this.#get('keywords');
  }

  set keywords(value: string) {
    this.#set('keywords', value);
  }

  get comments(): string {
    return this.#get('comments');
  }

  set comments(value: string) {
    this.#set('comments', value);
  }

  get category(): string {
    return this.#get('category');
  }

  set category(value: string) {
    this.#set('category', value);
  }

  get company(): string {
    return this.#get('company');
  }

  set company(value: string) {
    this.#set('company', value);
  }

  get manager(): string {
    return this.#get('manager');
  }

  set manager(value: string) {
    this.#set('manager', value);
  }
}
